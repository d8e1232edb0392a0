package org.postern.testkit;

import java.lang.management.ManagementFactory;

import javax.management.JMException;
import javax.management.ObjectName;

/**
 * What the objects take that something still refers to.
 *
 * <p>The used part of a heap tells less: a collection leaves some of the dead where they are when moving the living
 * would cost more, several hundred kilobytes that differ from one collection to the next. The histogram of classes
 * lists what is alive, and such gaps by the name of their filling.
 */
public final class LiveHeap {

	/** How the names of all classes begin that gaps are filled with. */
	private static final String GAP = "jdk.internal.vm.Filler";

	/**
	 * Collects garbage, then counts.
	 *
	 * @return in bytes
	 */
	public long bytes() {
		return histogram().lines().map(line -> line.strip().split("\\s+")).filter(LiveHeap::lists)
				.mapToLong(columns -> Long.parseLong(columns[2])).sum();
	}

	/** A line has a rank, the instances, their bytes, and the class; the others are headings and the total. */
	private static boolean lists(String[] columns) {
		return columns.length >= 4 && columns[0].endsWith(":") && !columns[3].contains(GAP);
	}

	private static String histogram() {
		try {
			return (String) ManagementFactory.getPlatformMBeanServer().invoke(
					new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcClassHistogram",
					new Object[] { new String[0] }, new String[] { String[].class.getName() });
		} catch (JMException e) {
			throw new IllegalStateException("This Java does not list what is in its heap.", e);
		}
	}
}
