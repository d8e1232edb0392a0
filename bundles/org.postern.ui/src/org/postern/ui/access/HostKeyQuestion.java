package org.postern.ui.access;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.component.annotations.Component;
import org.postern.api.backend.HostKey;
import org.postern.api.backend.HostTrust;

/** Asks the person at the console about a host that nobody vouched for; the job that met it waits for the answer. */
@Component
public final class HostKeyQuestion implements HostTrust {

	@Override
	public Decision decide(HostKey unknown) throws InterruptedException {
		if (!PlatformUI.isWorkbenchRunning()) {
			return Decision.REFUSED;
		}
		Display display = PlatformUI.getWorkbench().getDisplay();
		CompletableFuture<Decision> answer = new CompletableFuture<>();
		display.asyncExec(() -> answer.complete(ask(display, unknown)));
		try {
			return answer.get();
		} catch (ExecutionException e) {
			throw new IllegalStateException(e.getCause());
		}
	}

	/** In front of whatever the person looks at, such as a wizard. */
	private static Decision ask(Display display, HostKey unknown) {
		Shell parent = Optional.ofNullable(display.getActiveShell())
				.orElseGet(() -> PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell());
		return new HostKeyDialog(parent, unknown).ask();
	}
}
