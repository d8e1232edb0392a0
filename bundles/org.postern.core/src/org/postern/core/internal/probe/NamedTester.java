package org.postern.core.internal.probe;

import org.postern.core.internal.net.Names;
import org.postern.core.test.TestListener;
import org.postern.core.test.TestReport;
import org.postern.core.test.TestRequest;

/** Tests endpoints whose names somebody else resolves. */
public interface NamedTester {

	/** @throws InterruptedException if cancelled */
	TestReport test(TestRequest request, TestListener listener, Names names) throws InterruptedException;
}
