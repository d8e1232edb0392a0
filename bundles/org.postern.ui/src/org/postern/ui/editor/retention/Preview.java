package org.postern.ui.editor.retention;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

import org.eclipse.core.runtime.Status;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.postern.api.backend.BackendException;
import org.postern.api.backend.RetentionReport;
import org.postern.api.model.MailServer;
import org.postern.core.site.Site;
import org.postern.ui.editor.EditorServices;
import org.postern.ui.editor.SiteText;
import org.postern.ui.editor.field.Hint;
import org.postern.ui.editor.field.FormButton;
import org.postern.ui.job.BackgroundJob;
import org.postern.ui.job.UiThread;
import org.postern.ui.widgets.Accessibles;

/** What the periods of this page, saved or not, would remove from the server now. Nothing is removed. */
final class Preview {

	private final EditorServices services;
	private final SiteText<MailServer> text;
	private final Button button;
	private final Hint summary;
	private final Table table;
	private final Executor ui;
	private Optional<MailServer> seen = Optional.empty();

	/** @param parent a grid of one column */
	Preview(Composite parent, FormToolkit toolkit, EditorServices services, SiteText<MailServer> text) {
		this.services = services;
		this.text = text;
		ui = UiThread.of(parent);
		button = FormButton.push(parent, Messages.preview, this::run);
		summary = new Hint(parent, Messages.preview_hint);
		table = Accessibles.name(toolkit.createTable(parent, SWT.FULL_SELECTION | SWT.BORDER), Messages.preview_name);
		GridDataFactory.fillDefaults().grab(true, true).hint(300, 120).applyTo(table);
		table.setHeaderVisible(true);
		List.of(Messages.column_mailbox, Messages.column_released, Messages.column_expired, Messages.column_size,
				Messages.column_oldest, Messages.column_held).forEach(title -> {
					TableColumn column = new TableColumn(table, SWT.NONE);
					column.setText(title);
					column.pack();
				});
	}

	private void run() {
		text.settle();
		Optional<Site> site = services.siteWith(text);
		Optional<MailServer> server = text.value();
		if (site.isEmpty() || server.isEmpty()) {
			summary.problem(Optional.of(Messages.preview_noSite));
			return;
		}
		button.setEnabled(false);
		summary.problem(Optional.empty());
		summary.say(Messages.preview_running);
		BackgroundJob.start(NLS.bind(Messages.preview_job, server.get().name()), progress -> {
			try {
				RetentionReport report = services.retention().run(site.get(), server.get().name(), true);
				ui.execute(() -> show(report, server.get()));
			} catch (BackendException e) {
				ui.execute(() -> failed(e));
			}
			return Status.OK_STATUS;
		});
	}

	private void failed(BackendException e) {
		button.setEnabled(true);
		table.removeAll();
		summary.problem(Optional.of(e.getMessage() + ' ' + e.remedy()));
	}

	private void show(RetentionReport report, MailServer server) {
		button.setEnabled(true);
		seen = Optional.of(server);
		summary.say(PreviewText.summary(report));
		table.removeAll();
		report.mailboxes().forEach(mailbox -> new TableItem(table, SWT.NONE)
				.setText(PreviewText.cells(mailbox, ZoneId.systemDefault())));
		for (TableColumn column : table.getColumns()) {
			column.pack();
		}
	}

	/** Says so when the periods are no longer those that were looked at. */
	void show() {
		boolean old = seen.isPresent() && !seen.map(MailServer::policy).equals(text.value().map(MailServer::policy));
		if (old) {
			seen = Optional.empty();
			table.removeAll();
			summary.say(Messages.preview_old);
		}
	}
}
