package org.postern.ui.status;

import java.text.MessageFormat;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;
import org.postern.api.model.MailServer;
import org.postern.core.drift.DriftReport;
import org.postern.core.drift.LiveState;
import org.postern.core.site.Site;
import org.postern.ui.icons.Icon;
import org.postern.ui.icons.Icons;
import org.postern.ui.job.Subscription;
import org.postern.ui.job.UiThread;
import org.postern.ui.site.SiteContext;
import org.postern.ui.site.SiteState;
import org.postern.ui.widgets.Accessibles;

/** Tells at the foot of the window which site is open and how its first server fares. */
public final class ServerStatusLine extends WorkbenchWindowControlContribution {

	private static final int WIDTH = 420;

	@Override
	protected Control createControl(Composite parent) {
		Composite row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().extendedMargins(6, 6, 0, 0).applyTo(row);
		CLabel label = Accessibles.name(new CLabel(row, SWT.NONE), Messages.status_name);
		GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).grab(true, true)
				.applyTo(label);
		Icons icons = new Icons(label);
		SiteContext context = getWorkbenchWindow().getService(SiteContext.class);
		Subscription subscription = context.follow(UiThread.of(label), state -> show(label, icons, state));
		label.addDisposeListener(event -> subscription.close());
		return row;
	}

	private static void show(CLabel label, Icons icons, SiteState state) {
		Line line = state.site().map(site -> line(site, state)).orElseGet(() -> closed(state));
		label.setImage(icons.get(line.icon()));
		label.setText(line.text());
		label.setToolTipText(line.text());
		label.setData(Accessibles.NAME, line.text());
	}

	private static Line closed(SiteState state) {
		return state.problems().isEmpty() ? new Line(Icon.LIVE_BUSY, Messages.status_opening)
				: new Line(Icon.ERROR, Messages.status_unreadable);
	}

	private static Line line(Site site, SiteState state) {
		List<MailServer> servers = site.servers();
		if (servers.isEmpty()) {
			return new Line(Icon.SITE, NLS.bind(Messages.status_noServers, site.name()));
		}
		MailServer first = servers.getFirst();
		return state.live(first.name()).map(report -> line(first, report))
				.orElseGet(() -> new Line(Icon.LIVE_BUSY, NLS.bind(Messages.status_looking, first.name())));
	}

	private static Line line(MailServer server, DriftReport report) {
		if (!report.running()) {
			return new Line(Icon.LIVE_CLOSED, NLS.bind(Messages.status_stopped, server.name()));
		}
		long open = report.listeners().stream().filter(found -> found.state() == LiveState.OPEN).count();
		long differ = report.listeners().stream().filter(found -> found.state() == LiveState.DIFFERS).count();
		return differ == 0 ? new Line(Icon.LIVE_OPEN, MessageFormat.format(Messages.status_running, server.name(), open))
				: new Line(Icon.LIVE_DIFFERS,
						MessageFormat.format(Messages.status_differs, server.name(), open, differ));
	}

	private record Line(Icon icon, String text) {
	}
}
