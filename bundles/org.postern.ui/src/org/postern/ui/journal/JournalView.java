package org.postern.ui.journal;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

import org.eclipse.core.runtime.Status;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolItem;
import org.postern.core.journal.Journal;
import org.postern.core.journal.JournalEntry;
import org.postern.core.site.Site;
import org.postern.ui.icons.Icon;
import org.postern.ui.icons.Icons;
import org.postern.ui.job.BackgroundJob;
import org.postern.ui.job.Subscription;
import org.postern.ui.job.UiThread;
import org.postern.ui.site.SiteContext;
import org.postern.ui.site.SiteState;
import org.postern.ui.widgets.Accessibles;
import org.postern.ui.widgets.EmptyState;
import org.postern.ui.widgets.RichText;
import org.postern.ui.widgets.ViewHeader;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/** Newest entries first; the selected one's details beside them. Restore puts a server back. */
public final class JournalView {

	/** The id of this view, as plugin.xml gives it. */
	public static final String ID = "org.postern.ui.journal";

	private final SiteContext context;
	private final Journal journal;
	private final JournalRestore restore;
	private Executor ui;
	private ViewHeader header;
	private ToolItem back;
	private Composite body;
	private SashForm sash;
	private TableViewer table;
	private boolean commands;
	private RichText details;
	private EmptyState empty;
	private Subscription subscription;

	@Inject
	public JournalView(SiteContext context, Journal journal, JournalRestore restore) {
		this.context = context;
		this.journal = journal;
		this.restore = restore;
	}

	@PostConstruct
	public void create(Composite parent) {
		Composite all = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(all);
		Icons icons = new Icons(all);
		header = new ViewHeader(all, icons, Messages.view_name);
		back = header.action(Icon.RESTORE, Messages.action_restore, Messages.action_restoreTip, this::restore);
		header.toggle(Icon.JOURNAL, Messages.action_commands, Messages.action_commandsTip, this::showCommands);
		header.action(Icon.REFRESH, Messages.action_refresh, Messages.action_refreshTip, this::read);
		body = new Composite(all, SWT.NONE);
		body.setLayout(new StackLayout());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
		empty = new EmptyState(body, icons, Icon.JOURNAL, Messages.empty_title, Messages.empty_text);
		createContent();
		ui = UiThread.of(all);
		subscription = context.follow(ui, this::siteChanged);
	}

	private void createContent() {
		sash = new SashForm(body, SWT.HORIZONTAL);
		Composite holder = new Composite(sash, SWT.NONE);
		table = new TableViewer(holder, SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
		Accessibles.name(table.getTable(), Messages.view_table);
		table.getTable().setHeaderVisible(true);
		table.setContentProvider(ArrayContentProvider.getInstance());
		table.addFilter(new WithoutCommands(() -> !commands));
		JournalColumns.addTo(table, holder);
		details = new RichText(sash, Messages.view_details);
		sash.setWeights(64, 36);
		table.addSelectionChangedListener(event -> showDetails());
	}

	private void showCommands(boolean shown) {
		commands = shown;
		table.refresh();
		showDetails();
	}

	/** A new state may mean that something was applied: the journal is read again. */
	private void siteChanged(SiteState state) {
		read();
	}

	private void read() {
		context.state().site().ifPresentOrElse(this::read, () -> show(List.of()));
	}

	private void read(Site site) {
		BackgroundJob job = new BackgroundJob(Messages.job_read, progress -> {
			try {
				List<JournalEntry> entries = journal.entries(site);
				ui.execute(() -> show(entries));
				return Status.OK_STATUS;
			} catch (IOException e) {
				ui.execute(() -> header.say(Icon.ERROR, NLS.bind(Messages.read_failed, e.getMessage())));
				return Status.OK_STATUS;
			}
		});
		job.setSystem(true);
		job.schedule();
	}

	private void show(List<JournalEntry> entries) {
		((StackLayout) body.getLayout()).topControl = entries.isEmpty() ? empty.control() : sash;
		body.layout();
		if (!entries.equals(table.getInput())) {
			table.setInput(entries);
			header.say(Icon.JOURNAL, MessageFormat.format(Messages.summary, entries.size()));
		}
		showDetails();
	}

	private Optional<JournalEntry> selected() {
		return table.getStructuredSelection().getFirstElement() instanceof JournalEntry entry ? Optional.of(entry)
				: Optional.empty();
	}

	private void showDetails() {
		Optional<JournalEntry> entry = selected();
		back.setEnabled(entry.flatMap(JournalEntry::revision).isPresent());
		details.clear();
		entry.ifPresentOrElse(this::describe, () -> details.paragraph(Messages.details_select));
		details.show();
	}

	private void describe(JournalEntry entry) {
		details.heading(NLS.bind(Messages.details_heading, entry.action(), entry.server()));
		details.paragraph(NLS.bind(Messages.details_when, JournalColumns.when(entry), entry.who()));
		details.paragraph(entry.result());
		if (!entry.details().isEmpty()) {
			details.heading(Messages.details_changes);
			entry.details().forEach(details::paragraph);
		}
		entry.revision().ifPresent(id -> details.heading(Messages.details_revision).code(id));
	}

	private void restore() {
		selected().ifPresent(entry -> entry.revision().ifPresent(revision -> context.state().site().ifPresent(site -> {
			header.say(Icon.RUNNING, NLS.bind(Messages.job_restore, entry.server()));
			restore.restore(site, entry, revision, words -> ui.execute(() -> {
				read();
				header.say(Icon.RESTORE, words);
			}));
		})));
	}

	@Focus
	public void focus() {
		body.setFocus();
	}

	@PreDestroy
	public void close() {
		subscription.close();
	}
}
