package org.postern.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.postern.api.finding.Finding;
import org.postern.api.model.Domain;
import org.postern.api.model.Publication;
import org.postern.api.progress.Progress;
import org.postern.api.profile.ClientProfile;
import org.postern.api.secret.SecretStore;
import org.postern.core.profile.ProfileService;
import org.postern.core.publish.PublicationCheck;
import org.postern.core.publish.PublishOutcome;
import org.postern.core.publish.PublishService;
import org.postern.core.signing.ProfileSigning;
import org.postern.core.site.Site;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "publish", mixinStandardHelpOptions = true, sortOptions = false,
		header = "Push what clients are told, and look whether they find it.", description = {
				"Writes a domain's profile in every format, and delivers all documents or none:",
				"to each place that the domain's file states under 'publish', or to one that",
				"is typed. Then it looks at the places as a client would." },
		footerHeading = "%nExamples:%n", footer = { "  postern publish example.org",
				"  postern publish example.org --to /var/www/mail-setup",
				"  postern publish example.org --channel zip --to setup.zip --no-check",
				"  postern publish example.org --channel sftp --to www/mail --set ssh-host=web.example.org",
				"  postern publish example.org --channel dns --to ns1.example.org --set key-name=postern --secret tsig-key",
				"  postern publish --all --fail-on warning" })
final class PublishCommand implements Callable<Integer> {

	private final Shell shell;
	private final Output output;
	private final SiteSource sites;
	private final ProfileService profiles;
	private final PublishService publications;
	private final ProfileSigning signing;
	private final SecretStore secrets;
	private final Progress progress;

	@Parameters(arity = "0..1", paramLabel = "DOMAIN", description = "A domain of the site.")
	private Optional<String> domain = Optional.empty();

	@Option(names = "--all", description = "Every domain whose file states where to publish.")
	private boolean all;

	@Mixin
	private final ChannelOptions channel = new ChannelOptions();

	@Mixin
	private final ChannelSecret secret = new ChannelSecret();

	@Option(names = "--no-check", description = "Do not look afterwards whether clients find it.")
	private boolean unchecked;

	@Mixin
	private final FailOn failOn = new FailOn();

	PublishCommand(Shell shell, Output output, SiteSource sites, ProfileService profiles, PublishService publications,
			ProfileSigning signing, SecretStore secrets, Progress progress) {
		this.shell = shell;
		this.output = output;
		this.sites = sites;
		this.profiles = profiles;
		this.publications = publications;
		this.signing = signing;
		this.secrets = secrets;
		this.progress = progress;
	}

	@Override
	public Integer call() throws Exception {
		Optional<Publication> typed = channel.isStated() ? Optional.of(channel.read(shell, profiles)) : Optional.empty();
		Site site = sites.load();
		List<Map<String, Object>> answers = new ArrayList<>();
		List<Finding> findings = new ArrayList<>();
		boolean delivered = true;
		for (Domain one : domains(site)) {
			List<Publication> places = places(site, one, typed);
			secret.store(shell, profiles, places, secrets);
			List<PublishOutcome> outcomes = publications.publish(site, one, places, progress);
			delivered &= outcomes.stream().allMatch(outcome -> outcome.failure().isEmpty());
			outcomes.forEach(this::show);
			remarks(profiles.derive(site, one, Optional.empty())).forEach(output::message);
			Optional<PublicationCheck> check = unchecked ? Optional.empty()
					: Optional.of(publications.check(site, one, progress.cancellation()));
			check.ifPresent(found -> PublicationText.lines(found).forEach(output::line));
			check.ifPresent(found -> findings.addAll(found.findings()));
			answers.add(PublicationJson.published(one.name(), outcomes, check));
		}
		if (delivered) {
			output.message(SigningText.note(signing.state(site)));
		}
		return output.answer("publish", delivered ? failOn.exitCode(findings) : ExitCode.FAILED,
				answers.size() == 1 ? answers.getFirst() : Json.object("published", answers));
	}

	/** What clients of some format would misread, and so is left out for them. */
	private List<String> remarks(ClientProfile profile) {
		return profiles.formats(profile).stream().flatMap(format -> profiles.review(format.id(), profile).stream())
				.map(found -> found.summary() + " " + found.remedy()).distinct().toList();
	}

	private List<Domain> domains(Site site) throws CommandException {
		if (all == domain.isPresent()) {
			throw CommandException.usage("A domain or --all is needed", "Write 'postern publish DOMAIN', or '--all'.");
		}
		return domain.isPresent() ? List.of(sites.domain(site, domain.get()))
				: site.domains().stream().filter(one -> channel.isStated() || !one.publish().isEmpty()).toList();
	}

	private static List<Publication> places(Site site, Domain domain, Optional<Publication> typed)
			throws CommandException {
		if (typed.isEmpty() && domain.publish().isEmpty()) {
			throw CommandException.usage(site.domainFile(domain.name()) + " states no place to publish to",
					"State some there under 'publish', or one here with --to.");
		}
		return typed.map(List::of).orElse(domain.publish());
	}

	private void show(PublishOutcome outcome) {
		outcome.places().forEach(output::line);
		outcome.failure().ifPresent(failure -> output.problem(failure.summary(), failure.remedy()));
	}
}
