package org.postern.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * The virtual threads that have started since this was made and have not ended. They are followed by Java's flight
 * recorder: asking the virtual machine for a dump of all threads crashes it now and then (JDK 25) while virtual threads
 * come and go.
 */
final class VirtualThreads {

	private static final String START = "jdk.VirtualThreadStart";
	private static final String END = "jdk.VirtualThreadEnd";

	private final Recording recording = new Recording();

	VirtualThreads() {
		recording.enable(START).withoutStackTrace();
		recording.enable(END).withoutStackTrace();
		recording.start();
	}

	/** How many there are now. */
	long alive() {
		Set<Long> started = new HashSet<>();
		Set<Long> ended = new HashSet<>();
		for (RecordedEvent event : events()) {
			(event.getEventType().getName().equals(START) ? started : ended).add(event.getLong("javaThreadId"));
		}
		started.removeAll(ended);
		return started.size();
	}

	private List<RecordedEvent> events() {
		try {
			Path file = Files.createTempFile("threads", ".jfr");
			try {
				recording.dump(file);
				return RecordingFile.readAllEvents(file);
			} finally {
				Files.delete(file);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
