package org.postern.workbench;

import java.io.IOException;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

/** Runs the workbench until its window closes. */
public final class PosternApplication implements IApplication {

	/** The toolkit's property for how images of what cannot be used are drawn: its own way is bright in the dark theme. */
	private static final String DISABLED_IMAGES = "org.eclipse.swt.image.disablement";

	@Override
	public Object start(IApplicationContext context) throws IOException {
		System.setProperty(DISABLED_IMAGES, "desaturated");
		Display display = PlatformUI.createDisplay();
		Location instance = Platform.getInstanceLocation();
		try {
			if (!instance.lock()) {
				tellBusy(display, instance);
				return EXIT_OK;
			}
			PluginStart.run();
			int code = PlatformUI.createAndRunWorkbench(display, new PosternWorkbench());
			return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
		} finally {
			instance.release();
			display.dispose();
		}
	}

	private static void tellBusy(Display display, Location instance) {
		MessageDialog.openInformation(new Shell(display), Messages.busy_title,
				NLS.bind(Messages.busy_text, instance.getURL().getPath()));
	}

	@Override
	public void stop() {
		if (PlatformUI.isWorkbenchRunning()) {
			Display display = PlatformUI.getWorkbench().getDisplay();
			display.asyncExec(() -> PlatformUI.getWorkbench().close());
		}
	}
}
