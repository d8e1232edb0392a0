package org.postern.core.test;

/** Tests endpoints from name resolution to a round trip, and explains what fails. */
public interface ConnectionTester {

	/**
	 * Whatever servers do, the answer is a report.
	 *
	 * @throws InterruptedException if cancelled
	 */
	TestReport test(TestRequest request, TestListener listener) throws InterruptedException;
}
