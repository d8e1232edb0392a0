package org.postern.ui.changes;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.postern.api.backend.Plan;
import org.postern.core.provider.Providers;
import org.postern.ui.icons.Icon;
import org.postern.ui.icons.Icons;
import org.postern.ui.job.Subscription;
import org.postern.ui.job.UiThread;
import org.postern.ui.site.SiteContext;
import org.postern.ui.site.SiteState;
import org.postern.ui.widgets.EmptyState;
import org.postern.ui.widgets.ViewHeader;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/** What would change on a server, applied at one press, proven or taken back. */
public final class ChangesView {

	/** The id of this view, as plugin.xml gives it. */
	public static final String ID = "org.postern.ui.changes";

	private final ChangeDesk desk;
	private final SiteContext context;
	private final Providers providers;
	private final UnsavedEditor unsaved;
	private ViewHeader header;
	private ToolItem apply;
	private ToolItem again;
	private ToolItem back;
	private ToolItem cancel;
	private Notices notices;
	private Composite body;
	private EmptyState empty;
	private PlanPane plan;
	private ReportPane report;
	private List<Subscription> subscriptions = List.of();

	@Inject
	public ChangesView(ChangeDesk desk, SiteContext context, Providers providers, IWorkbenchWindow window) {
		this.desk = desk;
		this.context = context;
		this.providers = providers;
		unsaved = new UnsavedEditor(window);
	}

	@PostConstruct
	public void create(Composite parent) {
		Composite all = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(all);
		Icons icons = new Icons(all);
		header = new ViewHeader(all, icons, Messages.view_name);
		apply = header.action(Icon.APPLY, Messages.action_apply, Messages.action_applyTip, desk::apply);
		again = header.action(Icon.REFRESH, Messages.action_plan, Messages.action_planTip,
				() -> desk.plan(desk.current().server()));
		back = header.action(Icon.RESTORE, Messages.action_back, Messages.action_backTip, this::rollBack);
		cancel = header.action(Icon.CANCEL, Messages.action_cancel, Messages.action_cancelTip, desk::cancel);
		notices = new Notices(all, icons, desk, unsaved);
		body = new Composite(all, SWT.NONE);
		body.setLayout(new StackLayout());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
		empty = new EmptyState(body, icons, Icon.CHANGES, Messages.empty_title, Messages.empty_text);
		plan = new PlanPane(body, icons);
		report = new ReportPane(body, icons, new ProofText(providers::protocolLabel));
		Executor ui = UiThread.of(all);
		subscriptions = List.of(desk.follow(ui, this::show), context.follow(ui, this::keepUp),
				unsaved.follow(() -> ui.execute(() -> show(desk.current()))));
	}

	/** A plan that was made before the policy was saved again is made anew. */
	private void keepUp(SiteState site) {
		ChangeState state = desk.current();
		boolean old = state.phase() == ChangePhase.PLANNED && site.site().flatMap(open -> open.server(state.server()))
				.filter(server -> !server.policy().equals(state.plan().orElseThrow().wanted())).isPresent();
		if (old) {
			desk.plan(state.server());
		}
	}

	private void rollBack() {
		desk.current().revisions().stream().findFirst().ifPresent(desk::restore);
	}

	private void show(ChangeState state) {
		header.say(HeaderLook.icon(state), HeaderLook.text(state));
		apply.setEnabled(state.canApply() && !unsaved.holds(state.server()));
		again.setEnabled(!state.server().isEmpty() && !state.phase().isBusy());
		back.setEnabled(state.canRollBack());
		back.setToolTipText(HeaderLook.backTip(state));
		cancel.setEnabled(state.phase().isBusy());
		notices.show(state);
		Control front = front(state);
		StackLayout stack = (StackLayout) body.getLayout();
		if (stack.topControl != front) {
			stack.topControl = front;
			body.layout();
		}
	}

	private Control front(ChangeState state) {
		return switch (state.phase()) {
			case IDLE -> empty(Messages.empty_title, Messages.empty_text);
			case PLANNING -> empty(Messages.planning_title, Messages.planning_text);
			case PLANNED -> state.plan().filter(made -> !made.isEmpty() || !made.findings().isEmpty())
					.map(this::planned).orElseGet(() -> empty(Messages.nothing_title, Messages.nothing_text));
			case APPLYING, RESTORING, DONE, REFUSED -> {
				report.show(state);
				yield report.control();
			}
		};
	}

	private Control planned(Plan made) {
		plan.show(made);
		return plan.control();
	}

	private Control empty(String title, String text) {
		empty.say(title, text);
		return empty.control();
	}

	@Focus
	public void focus() {
		Optional.ofNullable(((StackLayout) body.getLayout()).topControl).ifPresent(Control::setFocus);
	}

	@PreDestroy
	public void dispose() {
		subscriptions.forEach(Subscription::close);
	}
}
