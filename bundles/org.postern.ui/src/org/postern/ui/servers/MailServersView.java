package org.postern.ui.servers;

import java.util.Optional;

import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.postern.core.site.Site;
import org.postern.core.provider.Providers;
import org.postern.ui.command.Commands;
import org.postern.ui.icons.Icon;
import org.postern.ui.icons.Icons;
import org.postern.ui.job.Subscription;
import org.postern.ui.job.UiThread;
import org.postern.ui.site.SiteContext;
import org.postern.ui.site.SiteState;
import org.postern.ui.widgets.Accessibles;
import org.postern.ui.widgets.EmptyState;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/** The site as a tree with live state. Enter opens, F5 tests, Del removes. */
public final class MailServersView {

	/** The id of this view, as plugin.xml gives it. */
	public static final String ID = "org.postern.ui.servers";

	private final SiteContext context;
	private final ServerActions actions;
	private final Commands commands;
	private final SelectedServer selected;
	private final Providers providers;
	private final ServersFilter filter;
	private SiteState state = SiteState.none();
	private Composite all;
	private Composite content;
	private TreeViewer tree;
	private EmptyState empty;
	private Subscription subscription;

	@Inject
	public MailServersView(SiteContext context, ServerActions actions, Commands commands, SelectedServer selected,
			Providers providers) {
		this.context = context;
		this.actions = actions;
		this.commands = commands;
		this.selected = selected;
		this.providers = providers;
		filter = new ServersFilter(this::state, providers::protocolLabel);
	}

	@PostConstruct
	public void create(Composite parent) {
		all = new Composite(parent, SWT.NONE);
		all.setLayout(new StackLayout());
		Icons icons = new Icons(all);
		empty = new EmptyState(all, icons, Icon.SITE, Messages.empty_opening, Messages.empty_openingText);
		empty.action(Icon.OPEN_SITE, Messages.empty_open, () -> commands.run(Commands.OPEN_SITE));
		empty.action(Icon.NEW_SITE, Messages.empty_new, () -> commands.run(Commands.NEW_SITE));
		createContent(icons);
		subscription = context.follow(UiThread.of(all), this::show);
	}

	private void createContent(Icons icons) {
		content = new Composite(all, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
		Text search = Accessibles.name(new Text(content, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL),
				Messages.view_filterName);
		search.setMessage(Messages.view_filter);
		GridDataFactory.fillDefaults().grab(true, false).indent(4, 4).applyTo(search);
		search.addModifyListener(event -> narrow(search.getText()));
		tree = new TreeViewer(content, SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).indent(0, 4).applyTo(tree.getControl());
		Accessibles.name(tree.getTree(), Messages.view_tree);
		tree.setComparer(new NodeComparer());
		tree.setContentProvider(new ServersContent(this::state));
		tree.setLabelProvider(new ServersLabels(icons, this::state, providers::protocolLabel));
		tree.addFilter(filter);
		tree.setInput(this);
		ColumnViewerToolTipSupport.enableFor(tree);
		listen();
	}

	private void listen() {
		tree.addDoubleClickListener(event -> selection().ifPresent(actions::open));
		tree.addSelectionChangedListener(event -> selected.set(selection()));
		tree.getTree().addKeyListener(KeyListener.keyPressedAdapter(event -> {
			if (event.keyCode == SWT.DEL) {
				selection().ifPresent(actions::remove);
			}
		}));
		new ServersMenu(tree, actions, commands).install();
	}

	private SiteState state() {
		return state;
	}

	private Optional<Node> selection() {
		return tree.getStructuredSelection().getFirstElement() instanceof Node node ? Optional.of(node)
				: Optional.empty();
	}

	private void narrow(String text) {
		if (filter.look(text)) {
			tree.refresh();
			tree.expandAll();
		}
	}

	private void show(SiteState next) {
		Optional<Site> before = state.site();
		state = next;
		((StackLayout) all.getLayout()).topControl = next.site().isPresent() ? content : empty.control();
		if (next.site().isEmpty() && !next.problems().isEmpty()) {
			empty.say(Messages.empty_broken, Messages.empty_brokenText);
		}
		all.layout();
		tree.refresh();
		next.site().filter(site -> isOther(site, before)).ifPresent(this::unfold);
		selected.set(selection());
	}

	private static boolean isOther(Site site, Optional<Site> before) {
		return before.filter(old -> old.folder().equals(site.folder())).isEmpty();
	}

	/** A site that has just been opened shows its first server whole. */
	private void unfold(Site site) {
		tree.expandToLevel(2);
		site.servers().stream().findFirst().map(server -> new Node.ServerNode(site, server)).ifPresent(node -> {
			tree.expandToLevel(node, 1);
			tree.setSelection(new StructuredSelection(node));
		});
	}

	@Focus
	public void focus() {
		if (content.isVisible()) {
			tree.getTree().setFocus();
		} else {
			all.setFocus();
		}
	}

	@PreDestroy
	public void close() {
		subscription.close();
	}
}
