package org.postern.ui.welcome;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchWindow;
import org.postern.core.site.SampleSite;
import org.postern.ui.command.Commands;
import org.postern.ui.icons.Icon;
import org.postern.ui.icons.Icons;
import org.postern.ui.job.Subscription;
import org.postern.ui.job.UiThread;
import org.postern.ui.preferences.ConsolePreferences;
import org.postern.ui.site.ServerInput;
import org.postern.ui.site.SiteContext;
import org.postern.ui.widgets.Parts;

import jakarta.inject.Inject;

/** What Postern is in one sentence, and three ways to begin. */
public final class WelcomePage {

	private static final int WIDTH = 660;
	private static final int LARGER = 8;

	private final IWorkbenchWindow window;
	private final SiteContext context;
	private final TourRun tour;
	private final Commands commands;
	private final ConsolePreferences preferences;
	private ScrolledComposite scroll;
	private Composite page;
	private Icons icons;
	private Button first;

	@Inject
	public WelcomePage(IWorkbenchWindow window, SiteContext context, TourRun tour, Commands commands,
			ConsolePreferences preferences) {
		this.window = window;
		this.context = context;
		this.tour = tour;
		this.commands = commands;
		this.preferences = preferences;
	}

	void create(Composite parent) {
		scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		page = new Composite(scroll, SWT.NONE);
		GridLayoutFactory.fillDefaults().extendedMargins(36, 36, 24, 24).spacing(0, 10).applyTo(page);
		scroll.setContent(page);
		icons = new Icons(page);
		title();
		text(Messages.welcome_sentence);
		first = action(Icon.SERVER, Messages.welcome_open, Messages.welcome_openText, this::openLocal);
		action(Icon.TOUR, Messages.welcome_tour, Messages.welcome_tourText, tour::start);
		action(Icon.NEW_SITE, Messages.welcome_site, Messages.welcome_siteText, () -> commands.run(Commands.NEW_SITE));
		tourList();
		again();
		scroll.addControlListener(ControlListener.controlResizedAdapter(event -> fit()));
	}

	private void title() {
		Label title = new Label(page, SWT.NONE);
		title.setText(Messages.welcome_title);
		LocalResourceManager fonts = new LocalResourceManager(JFaceResources.getResources(), title);
		title.setFont(fonts.create(JFaceResources.getDefaultFontDescriptor().increaseHeight(LARGER)));
	}

	private Label text(String words) {
		Label label = new Label(page, SWT.WRAP);
		label.setText(words);
		GridDataFactory.swtDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(label);
		return label;
	}

	private Button action(Icon icon, String label, String words, Runnable run) {
		Composite row = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(14, 0).extendedMargins(0, 0, 4, 0).applyTo(row);
		Button button = new Button(row, SWT.PUSH);
		button.setImage(icons.get(icon));
		button.setText(label);
		GridDataFactory.fillDefaults().hint(250, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(button);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> run.run()));
		Label about = new Label(row, SWT.WRAP);
		about.setText(words);
		GridDataFactory.fillDefaults().hint(WIDTH - 264, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(about);
		return button;
	}

	private void tourList() {
		TourList list = new TourList(page, icons);
		Button cancel = new Button(page, SWT.PUSH);
		cancel.setText(Messages.tour_cancel);
		cancel.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> tour.cancel()));
		Subscription subscription = tour.follow(UiThread.of(page), state -> {
			list.show(state);
			boolean runs = state.phase() == TourState.Phase.RUNNING;
			cancel.setVisible(runs);
			GridDataFactory.swtDefaults().exclude(!runs).applyTo(cancel);
			fit();
			if (state.phase() != TourState.Phase.NONE) {
				scroll.setOrigin(0, page.getSize().y);
			}
		});
		page.addDisposeListener(event -> subscription.close());
	}

	private void again() {
		Button tick = new Button(page, SWT.CHECK);
		tick.setText(Messages.welcome_again);
		tick.setSelection(preferences.showsWelcome());
		tick.addSelectionListener(SelectionListener
				.widgetSelectedAdapter(event -> preferences.setShowsWelcome(tick.getSelection())));
	}

	private void fit() {
		page.layout(true, true);
		scroll.setMinSize(page.computeSize(scroll.getClientArea().width, SWT.DEFAULT));
	}

	/** The sample's server where the sample is open, else the first server of the site. */
	private void openLocal() {
		context.state().site().ifPresent(site -> site.server(SampleSite.SERVER)
				.or(() -> site.servers().stream().findFirst()).ifPresent(server -> Parts.edit(window,
						new ServerInput(server.name(), site.serverFile(server.name())))));
	}

	void focus() {
		first.setFocus();
	}
}
