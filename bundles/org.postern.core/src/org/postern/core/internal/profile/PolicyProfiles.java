package org.postern.core.internal.profile;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postern.api.backend.NeededSecret;
import org.postern.api.finding.Finding;
import org.postern.api.model.Domain;
import org.postern.api.model.MailAddress;
import org.postern.api.profile.ChannelException;
import org.postern.api.profile.ChannelInfo;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Delivery;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;
import org.postern.api.profile.FormatInfo;
import org.postern.api.profile.ProfileFormat;
import org.postern.api.profile.ProfileSet;
import org.postern.api.profile.SigningException;
import org.postern.api.profile.SigningIdentity;
import org.postern.api.progress.Progress;
import org.postern.api.setting.SettingValues;
import org.postern.core.internal.guest.Guests;
import org.postern.core.journal.Journal;
import org.postern.core.profile.DocumentWriter;
import org.postern.core.profile.ProfileChannels;
import org.postern.core.profile.ProfileService;
import org.postern.core.profile.RecognisedProfile;
import org.postern.core.provider.Providers;
import org.postern.core.signing.ProfileSigning;
import org.postern.core.site.Site;

/** Profiles that follow from policies, in the installed formats, over the installed channels. */
@Component
public final class PolicyProfiles implements ProfileService {

	private final ProfileDerivation derivation;
	private final List<ProfileFormat> formats;
	/** In the order of their labels. */
	private final Map<String, ProfileFormat> byId;
	private final ProfileChannels channels;
	private final ProfileSigning signing;
	private final PublishRecord record;

	@Activate
	public PolicyProfiles(@Reference(policyOption = ReferencePolicyOption.GREEDY) Providers providers,
			@Reference(policyOption = ReferencePolicyOption.GREEDY) List<ProfileFormat> formats,
			@Reference(policyOption = ReferencePolicyOption.GREEDY) ProfileChannels channels,
			@Reference(policyOption = ReferencePolicyOption.GREEDY) ProfileSigning signing,
			@Reference(policyOption = ReferencePolicyOption.GREEDY) Journal journal) {
		derivation = new ProfileDerivation(providers);
		this.formats = Guests.ofBundles().formats(formats).stream()
				.sorted(Comparator.comparing(format -> format.info().label())).toList();
		this.byId = this.formats.stream().collect(Collectors.toMap(format -> format.info().id(), Function.identity(),
				(first, other) -> first, LinkedHashMap::new));
		this.channels = channels;
		this.signing = signing;
		record = new PublishRecord(journal, Clock.systemUTC());
	}

	@Override
	public ClientProfile derive(Site site, Domain domain, Optional<MailAddress> address) {
		return derivation.derive(site, domain, address);
	}

	@Override
	public Function<MailAddress, ClientProfile> users(Site site, Domain domain) {
		return derivation.users(site, domain);
	}

	@Override
	public Function<Domain, ClientProfile> domains(Site site) {
		return derivation.domains(site);
	}

	@Override
	public List<FormatInfo> formats() {
		return formats.stream().map(ProfileFormat::info).toList();
	}

	@Override
	public List<FormatInfo> formats(ClientProfile profile) {
		return formats.stream().filter(format -> suits(format, profile)).map(ProfileFormat::info).toList();
	}

	/** Those that are not wanted are not even asked. */
	@Override
	public List<String> formats(ClientProfile profile, List<String> wanted) {
		return byId.entrySet().stream().filter(format -> wanted.isEmpty() || wanted.contains(format.getKey()))
				.filter(format -> suits(format.getValue(), profile)).map(Map.Entry::getKey).toList();
	}

	@Override
	public List<String> usual(ClientProfile profile, Optional<String> language) {
		return new UsualFormats(formats.stream().filter(format -> suits(format, profile) && format.isUsual(profile))
				.map(ProfileFormat::info).toList()).in(language);
	}

	@Override
	public boolean suits(String format, ClientProfile profile) {
		return format(format).filter(installed -> installed.suits(profile)).isPresent();
	}

	private static boolean suits(ProfileFormat format, ClientProfile profile) {
		return format.suits(profile) && (profile.address().isEmpty() || format.forUsers());
	}

	@Override
	public List<Finding> review(String format, ClientProfile profile) {
		return format(format).map(installed -> installed.review(profile)).orElse(List.of());
	}

	@Override
	public Document write(String format, ClientProfile profile) {
		return format(format).orElseThrow(() -> new IllegalArgumentException(notInstalled(format))).write(profile);
	}

	@Override
	public DocumentWriter writer(Site site) throws SigningException {
		Optional<SigningIdentity> identity = signing.signer(site);
		return identity.isPresent() ? new SigningWriter(this, identity.get()) : this::write;
	}

	@Override
	public boolean signs(String format) {
		return format(format).filter(ProfileFormat::signs).isPresent();
	}

	@Override
	public Document sign(String format, Document document, SigningIdentity identity) throws FormatException {
		return installed(format).sign(document, identity);
	}

	@Override
	public Optional<X509Certificate> signer(String format, Document document) throws FormatException {
		return installed(format).signer(document);
	}

	@Override
	public ClientProfile read(String format, Document document) throws FormatException {
		return installed(format).read(document);
	}

	@Override
	public RecognisedProfile recognise(Document document) throws FormatException {
		return new Recognition(formats).of(document);
	}

	private ProfileFormat installed(String format) throws FormatException {
		return format(format).orElseThrow(() -> new FormatException(notInstalled(format)));
	}

	@Override
	public List<ChannelInfo> channels() {
		return channels.channels();
	}

	@Override
	public List<NeededSecret> secrets(String channel, SettingValues settings) throws ChannelException {
		return channels.secrets(channel, settings);
	}

	@Override
	public Delivery publish(Site site, Domain domain, String channel, SettingValues settings, Progress progress)
			throws ChannelException, InterruptedException {
		channels.require(channel);
		ClientProfile profile = derive(site, domain, Optional.empty());
		leftOut(profile).forEach(finding -> progress.step(finding.summary()));
		try {
			ProfileSet profiles = profiles(site, profile);
			Delivery delivery = channels.push(site, profiles, channel, settings, progress);
			record.delivered(site, domain, delivery);
			return delivery;
		} catch (IOException e) {
			throw new ChannelException("The profile of " + domain.name() + " was delivered, and the journal cannot be "
					+ "written: " + e.getMessage(), "Check free space and permissions of " + site.state() + ".", e);
		} catch (ChannelException e) {
			throw record.failed(site, domain, channel, e);
		}
	}

	/** Formats of plug-ins that gave no answer, so that nobody takes the set for complete. */
	private List<Finding> leftOut(ClientProfile profile) {
		return formats.stream().filter(format -> !suits(format, profile)).flatMap(format -> format.review(profile).stream())
				.filter(finding -> finding.id().equals(Guests.NO_ANSWER)).toList();
	}

	private ProfileSet profiles(Site site, ClientProfile profile) throws ChannelException {
		try {
			DocumentWriter writer = writer(site);
			return new ProfileSet(profile,
					formats(profile, List.of()).stream().map(format -> writer.write(format, profile)).toList());
		} catch (SigningException e) {
			throw new ChannelException(e.getMessage(), e.remedy(), e);
		}
	}

	private Optional<ProfileFormat> format(String id) {
		return Optional.ofNullable(byId.get(id));
	}

	private String notInstalled(String format) {
		return "The format '" + format + "' is not installed; there are: "
				+ String.join(", ", formats.stream().map(installed -> installed.info().id()).toList());
	}
}
