package org.postern.ui.test;

import java.util.Optional;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolItem;
import org.postern.core.provider.Providers;
import org.postern.ui.icons.Icon;
import org.postern.ui.icons.Icons;
import org.postern.ui.job.Subscription;
import org.postern.ui.job.UiThread;
import org.postern.ui.site.SiteContext;
import org.postern.ui.widgets.Accessibles;
import org.postern.ui.widgets.EmptyState;
import org.postern.ui.widgets.RichText;
import org.postern.ui.widgets.ViewHeader;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/** Shows a connection test while it runs and after it: the tree of steps, and beside it why and what to do. */
public final class ConnectionTestView {

	/** The id of this view, as plugin.xml gives it. */
	public static final String ID = "org.postern.ui.test";

	private final TestRuns runs;
	private final SiteContext context;
	private final TestAccounts accounts;
	private final Providers providers;
	private TestRun run = TestRun.none();
	private boolean atFailure;
	private ViewHeader header;
	private ToolItem cancel;
	private ToolItem again;
	private TreeViewer tree;
	private TestDetails details;
	private Composite body;
	private SashForm sash;
	private EmptyState empty;
	private Subscription subscription;

	@Inject
	public ConnectionTestView(TestRuns runs, SiteContext context, TestAccounts accounts, Providers providers) {
		this.runs = runs;
		this.context = context;
		this.accounts = accounts;
		this.providers = providers;
	}

	@PostConstruct
	public void create(Composite parent) {
		Composite all = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(all);
		Icons icons = new Icons(all);
		header = new ViewHeader(all, icons, Messages.view_name);
		again = header.action(Icon.RUN, Messages.action_test, Messages.action_testTip, this::test);
		cancel = header.action(Icon.CANCEL, Messages.action_cancel, Messages.action_cancelTip, runs::cancel);
		header.action(Icon.LOCK, Messages.action_account, Messages.action_accountTip, this::account);
		body = new Composite(all, SWT.NONE);
		body.setLayout(new StackLayout());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
		createEmpty(icons);
		createContent(icons);
		subscription = runs.follow(UiThread.of(all), this::show);
	}

	private void createEmpty(Icons icons) {
		empty = new EmptyState(body, icons, Icon.TEST, Messages.empty_title, Messages.empty_text);
		empty.action(Icon.RUN, Messages.empty_action, this::test);
	}

	private void createContent(Icons icons) {
		sash = new SashForm(body, SWT.HORIZONTAL);
		Composite holder = new Composite(sash, SWT.NONE);
		tree = new TreeViewer(holder, SWT.FULL_SELECTION | SWT.BORDER);
		Accessibles.name(tree.getTree(), Messages.view_tree);
		tree.getTree().setHeaderVisible(true);
		TestContent content = new TestContent(() -> run);
		tree.setComparer(content);
		tree.setContentProvider(content);
		new TestColumns(icons, () -> run, providers::protocolLabel).addTo(tree, holder);
		tree.setInput(this);
		details = new TestDetails(new RichText(sash, Messages.view_details), providers::protocolLabel);
		sash.setWeights(58, 42);
		tree.addSelectionChangedListener(event -> showDetails());
	}

	private void show(TestRun next) {
		boolean other = run.phase() != TestPhase.RUNNING && next.phase() == TestPhase.RUNNING;
		run = next;
		atFailure = atFailure && !other;
		((StackLayout) body.getLayout()).topControl = run.phase() == TestPhase.NONE ? empty.control() : sash;
		body.layout();
		tree.refresh();
		TestSummary summary = TestSummary.of(run);
		header.say(summary.icon(), summary.text());
		cancel.setEnabled(run.phase() == TestPhase.RUNNING);
		again.setEnabled(run.phase() != TestPhase.RUNNING);
		pointAtFailure();
		showDetails();
	}

	/** Opens the first failure once, so that the remedy is read without a search. */
	private void pointAtFailure() {
		if (!atFailure) {
			Optional<TestNode> failure = TestSummary.failure(run);
			failure.ifPresent(node -> tree.setSelection(new StructuredSelection(node), true));
			atFailure = failure.isPresent();
		}
	}

	private void showDetails() {
		if (((IStructuredSelection) tree.getSelection()).getFirstElement() instanceof TestNode node) {
			details.show(node, run.phase());
		} else {
			details.show(run);
		}
	}

	private void test() {
		if (run.phase() == TestPhase.NONE) {
			context.state().site().flatMap(site -> site.servers().stream().findFirst())
					.ifPresent(server -> runs.start(server.name()));
		} else {
			runs.again();
		}
	}

	private void account() {
		context.state().site().ifPresent(site -> {
			String server = run.server().isBlank() ? site.servers().getFirst().name() : run.server();
			new AccountDialog(body.getShell(), site, server, accounts).open();
		});
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
