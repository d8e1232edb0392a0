package org.postern.workbench;

import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.postern.ui.preferences.ConsolePreferences;
import org.postern.ui.site.ConsoleSession;
import org.postern.ui.welcome.WelcomeEditor;
import org.postern.ui.welcome.WelcomeInput;

/** Opens the site once the window is there, and stops what was started when it goes. */
public final class PosternWorkbench extends WorkbenchAdvisor {

	@Override
	public void initialize(IWorkbenchConfigurer configurer) {
		super.initialize(configurer);
		configurer.setSaveAndRestore(true);
	}

	@Override
	public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		return new PosternWindow(configurer);
	}

	@Override
	public String getInitialWindowPerspectiveId() {
		return MailServersPerspective.ID;
	}

	@Override
	public String getMainPreferencePageId() {
		return "org.postern.ui.preferences";
	}

	@Override
	public void postStartup() {
		IWorkbenchWindow window = getWorkbenchConfigurer().getWorkbench().getActiveWorkbenchWindow();
		if (window != null) {
			openFirst(window);
		}
		getWorkbenchConfigurer().getWorkbench().getService(ConsoleSession.class).start();
	}

	/** No editor is kept for the next start; what a workbench that was killed leaves are tabs that cannot be opened. */
	private void openFirst(IWorkbenchWindow window) {
		window.getActivePage().closeAllEditors(false);
		if (window.getService(ConsolePreferences.class).showsWelcome()) {
			welcome(window);
		}
	}

	private void welcome(IWorkbenchWindow window) {
		try {
			window.getActivePage().openEditor(new WelcomeInput(), WelcomeEditor.ID);
		} catch (PartInitException e) {
			eventLoopException(e);
		}
	}

	@Override
	public void postShutdown() {
		getWorkbenchConfigurer().getWorkbench().getService(ConsoleSession.class).stop();
	}
}
