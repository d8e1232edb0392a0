package org.postern.ui.findings;

import java.util.List;
import java.util.Optional;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.postern.api.model.Domain;
import org.postern.ui.icons.Icon;
import org.postern.ui.icons.Icons;
import org.postern.ui.icons.StateIcons;
import org.postern.ui.job.Subscription;
import org.postern.ui.job.UiThread;
import org.postern.ui.plugins.PluginsView;
import org.postern.ui.site.AboutDomain;
import org.postern.ui.site.DomainInput;
import org.postern.ui.site.FindingSource;
import org.postern.ui.site.ServerInput;
import org.postern.ui.site.SiteContext;
import org.postern.ui.site.SiteFinding;
import org.postern.ui.site.SiteState;
import org.postern.ui.widgets.Accessibles;
import org.postern.ui.widgets.EmptyState;
import org.postern.ui.widgets.FindingCount;
import org.postern.ui.widgets.FindingText;
import org.postern.ui.widgets.Parts;
import org.postern.ui.widgets.RichText;
import org.postern.ui.widgets.ViewHeader;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/** A table of findings, worst first; the selected one's explanation and remedy beside it. Enter opens what it is about. */
public final class FindingsView {

	/** The id of this view, as plugin.xml gives it. */
	public static final String ID = "org.postern.ui.findings";

	private final SiteContext context;
	private final IWorkbenchWindow window;
	private final QuickFixes fixes;
	private SiteState state = SiteState.none();
	private ViewHeader header;
	private ToolItem fix;
	private Composite body;
	private SashForm sash;
	private TableViewer table;
	private RichText details;
	private EmptyState empty;
	private Subscription subscription;

	@Inject
	public FindingsView(SiteContext context, IWorkbenchWindow window, QuickFixes fixes) {
		this.context = context;
		this.window = window;
		this.fixes = fixes;
	}

	@PostConstruct
	public void create(Composite parent) {
		Composite all = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(all);
		Icons icons = new Icons(all);
		header = new ViewHeader(all, icons, Messages.view_name);
		fix = header.action(Icon.APPLY, Messages.action_fix, Messages.action_fixTip, this::fix);
		header.action(Icon.REFRESH, Messages.action_look, Messages.action_lookTip, this::look);
		header.action(Icon.COPY, Messages.action_copy, Messages.action_copyTip, this::copy);
		body = new Composite(all, SWT.NONE);
		body.setLayout(new StackLayout());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
		empty = new EmptyState(body, icons, Icon.PASSED, Messages.empty_title, Messages.empty_text);
		createContent(icons);
		subscription = context.follow(UiThread.of(all), this::show);
	}

	private void createContent(Icons icons) {
		sash = new SashForm(body, SWT.HORIZONTAL);
		Composite holder = new Composite(sash, SWT.NONE);
		table = new TableViewer(holder, SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
		Accessibles.name(table.getTable(), Messages.view_table);
		table.getTable().setHeaderVisible(true);
		table.setContentProvider(ArrayContentProvider.getInstance());
		new FindingColumns(icons).addTo(table, holder);
		details = new RichText(sash, Messages.view_details);
		sash.setWeights(60, 40);
		table.addSelectionChangedListener(event -> showDetails());
		table.addDoubleClickListener(event -> selected().ifPresent(this::open));
	}

	private void show(SiteState next) {
		boolean same = next.findings().equals(state.findings());
		state = next;
		((StackLayout) body.getLayout()).topControl = next.findings().isEmpty() ? empty.control() : sash;
		body.layout();
		header.say(icon(next.findings()), summary(next.findings()));
		if (!same) {
			table.setInput(next.findings());
			selectFirst(next.findings());
			showDetails();
		}
	}

	private void selectFirst(List<SiteFinding> findings) {
		if (selected().isEmpty() && !findings.isEmpty()) {
			table.setSelection(new StructuredSelection(findings.getFirst()));
		}
	}

	private static Icon icon(List<SiteFinding> findings) {
		return findings.isEmpty() ? Icon.PASSED : StateIcons.of(findings.getFirst().finding().severity());
	}

	private static String summary(List<SiteFinding> findings) {
		return findings.isEmpty() ? Messages.empty_title
				: FindingCount.words(findings.stream().map(found -> found.finding().severity()).toList());
	}

	private Optional<SiteFinding> selected() {
		return table.getStructuredSelection().getFirstElement() instanceof SiteFinding found ? Optional.of(found)
				: Optional.empty();
	}

	private void showDetails() {
		details.clear();
		selected().ifPresent(found -> FindingText.append(details, found.finding()));
		details.show();
		Optional<QuickFixes.Fix> known = selected().flatMap(fixes::of);
		fix.setEnabled(known.isPresent());
		fix.setText(known.map(QuickFixes.Fix::label).orElse(Messages.action_fix));
		fix.getParent().requestLayout();
	}

	private void fix() {
		selected().flatMap(fixes::of).ifPresent(known -> known.run().run());
	}

	private void open(SiteFinding found) {
		if (found.source() == FindingSource.PLUGIN) {
			Parts.activate(window, PluginsView.ID);
			return;
		}
		Optional<Domain> domain = state.site().flatMap(site -> AboutDomain.of(site, found.finding()));
		if (domain.isPresent()) {
			String name = domain.get().name();
			state.site().ifPresent(site -> Parts.edit(window, new DomainInput(name, site.domainFile(name))));
			return;
		}
		state.site().filter(site -> site.server(found.server()).isPresent()).ifPresent(site -> Parts.edit(window,
				new ServerInput(found.server(), site.serverFile(found.server()))));
	}

	private void look() {
		context.reload();
		state.site().ifPresent(site -> site.servers().forEach(server -> context.refresh(server.name())));
	}

	private void copy() {
		if (!details.control().getText().isBlank()) {
			Clipboard clipboard = new Clipboard(body.getDisplay());
			clipboard.setContents(new Object[] { details.control().getText() },
					new Transfer[] { TextTransfer.getInstance() });
			clipboard.dispose();
		}
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
