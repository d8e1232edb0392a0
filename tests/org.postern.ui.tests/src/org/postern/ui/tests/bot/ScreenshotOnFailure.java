package org.postern.ui.tests.bot;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Leaves a picture of the screen when a test fails; for {@code @ExtendWith}. */
public final class ScreenshotOnFailure implements AfterTestExecutionCallback {

	@Override
	public void afterTestExecution(ExtensionContext context) {
		if (context.getExecutionException().isPresent()) {
			new Screenshots(new Ui()).take("failed-" + context.getRequiredTestMethod().getName());
		}
	}
}
