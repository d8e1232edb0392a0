package org.postern.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.postern.api.backend.NeededSecret;
import org.postern.api.model.Authentication;
import org.postern.api.model.Domain;
import org.postern.api.model.Endpoint;
import org.postern.api.model.MailAddress;
import org.postern.api.model.MailServer;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.model.Term;
import org.postern.api.model.UserNameRule;
import org.postern.api.profile.ChannelException;
import org.postern.api.profile.ChannelInfo;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Delivery;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;
import org.postern.api.profile.FormatInfo;
import org.postern.api.progress.Progress;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingType;
import org.postern.api.setting.SettingValues;
import org.postern.core.profile.ProfileService;
import org.postern.core.profile.RecognisedProfile;
import org.postern.core.site.Site;

/** One format, which writes the domain's and the user's name, and one channel, which writes down what it was given. */
final class FakeProfiles implements ProfileService {

	private static final Setting<String> FOLDER = new Setting<>("folder", "Folder", "Where to.",
			new SettingType.Text(), "", false);

	final List<String> published = new ArrayList<>();
	boolean forgetful;
	Optional<ChannelException> refusal = Optional.empty();

	@Override
	public ClientProfile derive(Site site, Domain domain, Optional<MailAddress> address) {
		MailServer server = site.server(domain.server()).orElseThrow();
		List<Endpoint> all = server.policy().enabled().stream().map(server::endpoint).toList();
		return new ClientProfile(domain.name(), domain.displayName(), address, domain.userName(),
				all.stream().filter(endpoint -> endpoint.role() == Role.ACCESS).toList(),
				all.stream().filter(endpoint -> endpoint.role() != Role.ACCESS).toList(), Term.ofDays(0),
				Term.forever());
	}

	@Override
	public List<FormatInfo> formats() {
		return List.of(new FormatInfo("autoconfig", "Autoconfig", "For tests."),
				new FormatInfo("setup-page", "Set-up page", "For tests."));
	}

	@Override
	public Document write(String format, ClientProfile profile) {
		return Document.ofText(profile.domain() + ".xml", "text/xml",
				format + " of " + profile.login().orElse(profile.domain()) + "\n");
	}

	@Override
	public ClientProfile read(String format, Document document) {
		String whose = document.text().strip().replaceAll(".* ", "");
		return new ClientProfile(forgetful ? "other.test" : "example.org", "Example",
				Optional.of(whose).filter(text -> text.contains("@")).map(MailAddress::parse),
				UserNameRule.ADDRESS, List.of(), List.of(), Term.ofDays(0), Term.forever());
	}

	/** Anything that begins with the name of the format. */
	@Override
	public RecognisedProfile recognise(Document document) throws FormatException {
		if (!document.text().startsWith("autoconfig")) {
			throw new FormatException(document.name() + ": it is in no format that Postern knows.");
		}
		return new RecognisedProfile(formats().getFirst(), new ClientProfile("example.org", "Example", Optional.empty(),
				UserNameRule.ADDRESS, List.of(server("imap", "mx.example.org", 993, Role.ACCESS)),
				List.of(server("smtp", "mx.example.org", 2525, Role.SUBMISSION),
						server("smtp", "other.example.org", 465, Role.SUBMISSION)),
				Term.ofDays(30), Term.forever()));
	}

	private static Endpoint server(String protocol, String host, int port, Role role) {
		return new Endpoint(protocol, host, port, Security.IMPLICIT_TLS, Authentication.TLS_ONLY, role);
	}

	@Override
	public List<ChannelInfo> channels() {
		return List.of(new ChannelInfo("folder", "Folder", "For tests.", List.of(FOLDER)));
	}

	@Override
	public List<NeededSecret> secrets(String channel, SettingValues settings) {
		return List.of(new NeededSecret("key", "Key of " + settings.get(FOLDER), "fake/key"));
	}

	@Override
	public Delivery publish(Site site, Domain domain, String channel, SettingValues settings, Progress progress)
			throws ChannelException {
		if (refusal.isPresent()) {
			throw refusal.get();
		}
		published.add(domain.name() + " by " + channel + " to " + settings.get(FOLDER));
		return new Delivery(channel, List.of(settings.get(FOLDER) + "/example.org.xml"));
	}
}
