package org.postern.workbench;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.postern.ui.delivery.DeliveryView;
import org.postern.ui.findings.FindingsView;
import org.postern.ui.fleet.FleetView;
import org.postern.ui.issued.IssuedView;
import org.postern.ui.journal.JournalView;
import org.postern.ui.plugins.PluginsView;
import org.postern.ui.servers.MailServersView;
import org.postern.ui.test.ConnectionTestView;

/** Mail servers on the left, editors in the middle, and below them what changes, tests and findings say. */
public final class MailServersPerspective implements IPerspectiveFactory {

	/** The id of this perspective, as plugin.xml gives it. */
	public static final String ID = "org.postern.workbench.perspective";
	private static final String CHANGES = "org.postern.ui.changes";
	private static final String PROGRESS = "org.eclipse.ui.views.ProgressView";
	private static final float SERVERS = 0.28f;
	private static final float EDITORS = 0.66f;

	@Override
	public void createInitialLayout(IPageLayout layout) {
		String editors = layout.getEditorArea();
		layout.addView(MailServersView.ID, IPageLayout.LEFT, SERVERS, editors);
		IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, EDITORS, editors);
		below.addView(ConnectionTestView.ID);
		below.addView(FleetView.ID);
		below.addView(CHANGES);
		below.addView(DeliveryView.ID);
		below.addView(IssuedView.ID);
		below.addView(FindingsView.ID);
		below.addView(JournalView.ID);
		below.addView(PROGRESS);
		layout.getViewLayout(MailServersView.ID).setCloseable(false);
		for (String view : new String[] { MailServersView.ID, CHANGES, ConnectionTestView.ID, FleetView.ID,
				DeliveryView.ID, IssuedView.ID, FindingsView.ID, JournalView.ID, PluginsView.ID, PROGRESS }) {
			layout.addShowViewShortcut(view);
		}
	}
}
