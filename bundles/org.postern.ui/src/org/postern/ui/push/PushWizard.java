package org.postern.ui.push;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.postern.api.model.MailAddress;
import org.postern.api.profile.ChannelInfo;
import org.postern.core.profile.ProfileService;
import org.postern.core.push.UserLists;
import org.postern.core.push.UserSource;
import org.postern.ui.access.ChannelSecrets;
import org.postern.ui.delivery.DeliveryRuns;
import org.postern.ui.delivery.DeliveryView;
import org.postern.ui.widgets.Parts;
import org.postern.ui.wizard.FormPage;
import org.postern.ui.wizard.PathWizard;

import jakarta.inject.Inject;

/** Gives users profiles of their own: who, how, and what would happen; then in the background, a line for each user. */
public final class PushWizard extends PathWizard {

	private final PushChoice choice;
	private final DeliveryRuns runs;
	private final IWorkbenchWindow window;
	private final PushChannel channel;
	private final UsersForm users;
	private final WayForm way;
	private final FormPage usersPage;
	private final FormPage directoryPage;
	private final FormPage wayPage;
	private final List<FormPage> settingsPages;
	private final ForesightPage foresight;

	@Inject
	public PushWizard(PushChoice choice, UserLists lists, ProfileService profiles, DeliveryRuns runs,
			IWorkbenchWindow window, Foreteller foreteller, ChannelSecrets secrets, PushChannel channel) {
		this.choice = choice;
		this.runs = runs;
		this.window = window;
		this.channel = channel;
		users = new UsersForm(lists);
		List<ChannelInfo> channels = profiles.channels();
		way = new WayForm(channels, profiles.formats(), usual(profiles), channel.first(choice.site(), channels), secrets);
		usersPage = users.page();
		directoryPage = users.directoryPage();
		wayPage = way.page();
		settingsPages = way.settingsPages();
		foresight = new ForesightPage(choice, this::source, way::request, foreteller);
		setWindowTitle(Messages.wizard_title);
	}

	/** As for somebody of whom nothing else is known; each user is given the sheet in his own language. */
	private Set<String> usual(ProfileService profiles) {
		return choice.site().domains().stream().findFirst()
				.map(domain -> profiles.derive(choice.site(), domain, Optional.of(new MailAddress("anybody", domain.name()))))
				.map(profile -> Set.copyOf(profiles.usual(profile, Optional.empty()))).orElse(Set.of());
	}

	private Optional<UserSource> source() {
		return choice.users().isPresent() ? Optional.empty() : Optional.of(users.source());
	}

	@Override
	public void addPages() {
		path(true).forEach(this::addPage);
	}

	@Override
	protected List<IWizardPage> path() {
		return path(false);
	}

	/** @param all whether the pages that nobody needs as things are chosen belong to it, too */
	private List<IWizardPage> path(boolean all) {
		List<IWizardPage> path = new ArrayList<>();
		if (choice.users().isEmpty()) {
			path.add(usersPage);
			if (all || users.isDirectory()) {
				path.add(directoryPage);
			}
		}
		path.add(wayPage);
		if (all) {
			path.addAll(settingsPages);
		} else if (way.hasSettings()) {
			path.add(settingsPages.get(way.chosen()));
		}
		path.add(foresight);
		return path;
	}

	@Override
	public boolean performFinish() {
		foresight.preview().ifPresent(accepted -> {
			channel.used(choice.site(), accepted.request().way().channel());
			runs.push(choice.site(), accepted);
			Parts.reveal(window, DeliveryView.ID);
		});
		return foresight.preview().isPresent();
	}
}
