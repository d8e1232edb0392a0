package org.postern.ui.web;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;
import org.postern.ui.icons.Icon;
import org.postern.ui.icons.Icons;
import org.postern.ui.job.Subscription;
import org.postern.ui.job.UiThread;
import org.postern.ui.widgets.Accessibles;

/** Tells at the foot of the window whether clients are told their profiles, and where. */
public final class ProfileStatusLine extends WorkbenchWindowControlContribution {

	private static final int WIDTH = 330;

	@Override
	protected Control createControl(Composite parent) {
		Composite row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().extendedMargins(6, 6, 0, 0).applyTo(row);
		CLabel label = Accessibles.name(new CLabel(row, SWT.NONE), Messages.status_name);
		GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).grab(true, true).applyTo(label);
		Icons icons = new Icons(label);
		ProfileSwitch service = getWorkbenchWindow().getService(ProfileSwitch.class);
		Subscription subscription = service.follow(UiThread.of(label), state -> show(label, icons, line(state)));
		label.addDisposeListener(event -> subscription.close());
		return row;
	}

	private static void show(CLabel label, Icons icons, Line line) {
		label.setImage(icons.get(line.icon()));
		label.setText(line.text());
		label.setToolTipText(line.more());
		label.setData(Accessibles.NAME, line.text());
	}

	private static Line line(ServiceState state) {
		return switch (state) {
			case ServiceState.Stopped stopped -> new Line(Icon.LIVE_CLOSED, Messages.status_stopped, Messages.status_hint);
			case ServiceState.Running running -> new Line(Icon.LIVE_OPEN,
					NLS.bind(Messages.status_running, running.places().getFirst()), running.notice());
			case ServiceState.Failed failed -> new Line(Icon.ERROR, NLS.bind(Messages.status_failed, failed.message()),
					failed.message() + "\n" + failed.remedy());
		};
	}

	private record Line(Icon icon, String text, String more) {
	}
}
