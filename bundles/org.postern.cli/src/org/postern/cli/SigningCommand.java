package org.postern.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.profile.NewIdentity;
import org.postern.api.profile.SigningException;
import org.postern.api.profile.SigningIdentity;
import org.postern.api.profile.SigningKey;
import org.postern.core.signing.ProfileSigning;
import org.postern.core.signing.SigningState;
import org.postern.core.site.Site;
import org.postern.core.site.SiteException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "signing", mixinStandardHelpOptions = true, sortOptions = false, synopsisSubcommandLabel = "COMMAND",
		header = "Say who signs the profiles of Apple's devices.",
		description = "Devices show whose a profile is if it is signed. A site names one identity, in site.yaml; its "
				+ "certificate and key are in your secret store. From then on 'publish', 'push', 'serve' and 'profile' sign by "
				+ "themselves.",
		footerHeading = "%nExamples:%n", footer = { "  postern signing create --name \"Example profiles\"",
				"  postern signing import profiles.p12", "  postern signing show --fail-on warning",
				"  postern signing export profiles.p12" })
final class SigningCommand implements Callable<Integer> {

	/** How an identity is put to use. */
	static final class Use {

		@Option(names = "--as", paramLabel = "NAME", description = "The name it has in site.yaml and in the secret store "
				+ "(default: made of what stands on the certificate).")
		private Optional<String> name = Optional.empty();

		@Option(names = "--replace", description = "Replace another one of that name, also for other sites.")
		private boolean replace;
	}

	private final Shell shell;
	private final Output output;
	private final SiteSource sites;
	private final ProfileSigning signing;

	@Spec
	private CommandSpec spec;

	SigningCommand(Shell shell, Output output, SiteSource sites, ProfileSigning signing) {
		this.shell = shell;
		this.output = output;
		this.sites = sites;
		this.signing = signing;
	}

	@Override
	public Integer call() {
		spec.commandLine().usage(spec.commandLine().getErr());
		return ExitCode.USAGE;
	}

	@Command(name = "create", mixinStandardHelpOptions = true, sortOptions = false,
			header = "Make a certificate that vouches for itself, and sign with it.",
			description = "Devices show its profiles as not verified, until the certificate itself is installed on them: "
					+ "'postern signing export certificate.pem'. One from an authority that devices know, such as one for S/MIME, "
					+ "is better: 'postern signing import'.",
			footerHeading = "%nExample:%n", footer = "  postern signing create --name \"Example profiles\" --days 1095")
	int create(@Option(names = "--name", paramLabel = "NAME", description = "What devices show (default: the site's name).") Optional<String> name,
			@Option(names = "--key", paramLabel = "KIND", defaultValue = "rsa-3072", description = "rsa-3072 (the default), or "
					+ "p-256: smaller and quicker, for devices of the last ten years.") String key,
			@Option(names = "--days", paramLabel = "N", defaultValue = "1095", description = "How long it is valid (default: "
					+ "${DEFAULT-VALUE}).") int days,
			@Mixin Use use) throws Exception {
		Site site = sites.load();
		SigningKey kind = SigningKey.ofKey(key).orElseThrow(() -> CommandException.usage("There is no kind of key '" + key + "'",
				"Write p-256 or rsa-3072."));
		NewIdentity wanted = CommandException.typed(() -> new NewIdentity(name.orElse(site.name()), kind, days));
		return use(site, signing.create(wanted), use, "create");
	}

	@Command(name = "import", mixinStandardHelpOptions = true, sortOptions = false,
			header = "Take a certificate with its key, and sign with it.",
			description = "FILE is PKCS #12 (.p12, .pfx); or several PEM files with the certificate, those above it and the key. "
					+ "The password is asked for, or read from a file or a variable.",
			footerHeading = "%nExamples:%n", footer = { "  postern signing import profiles.p12 --check",
					"  postern signing import certificate.pem chain.pem key.pem --as school" })
	int take(@Parameters(arity = "1..*", paramLabel = "FILE") List<Path> files,
			@Option(names = "--check", description = "Only say what it is, and what stands against it.") boolean check,
			@Mixin PasswordOptions password, @Mixin Use use) throws Exception {
		SigningIdentity identity = new IdentityFiles(shell, signing).read(files, password);
		if (!check) {
			return use(sites.load(), identity, use, "import");
		}
		List<Finding> findings = show(signing.usualName(identity), identity);
		return output.answer("signing import", ExitCode.of(findings, Severity.ERROR), Json.object("identity", SigningText.json(identity),
				"findings", JsonModel.all(findings, JsonModel::finding)));
	}

	private int use(Site site, SigningIdentity identity, Use use, String command) throws SigningException, SiteException {
		String name = use.name.orElseGet(() -> signing.usualName(identity));
		Site changed = signing.use(site, name, identity, use.replace);
		List<Finding> findings = show(name, identity);
		output.line(changed.file() + " says: signing: " + name);
		return answer(command, ExitCode.FINE, name, Optional.of(identity), findings);
	}

	private List<Finding> show(String name, SigningIdentity identity) {
		output.line(name);
		SigningText.lines(identity).forEach(output::line);
		List<Finding> findings = signing.review(identity);
		FindingText.lines(findings, "  ").forEach(output::line);
		return findings;
	}

	@Command(name = "show", mixinStandardHelpOptions = true, header = "Show who signs, how long, and what devices make of it.",
			footerHeading = "%nExample:%n", footer = "  postern signing show --fail-on warning")
	int show(@Mixin FailOn failOn) throws Exception {
		Site site = sites.load();
		SigningState state = signing.state(site);
		return switch (state) {
			case SigningState.Unsigned none -> unsigned(site);
			case SigningState.Signed signed -> shown(signed.name(), signed.identity(), failOn);
			case SigningState.Unusable unusable -> unusable(unusable, failOn);
		};
	}

	private int unsigned(Site site) {
		output.line("Profiles are not signed: " + site.file() + " names nobody under 'signing'");
		return output.answer("signing show", ExitCode.FINE, Json.object("findings", List.of()));
	}

	private int shown(String name, SigningIdentity identity, FailOn failOn) {
		List<Finding> findings = show(name, identity);
		return answer("show", failOn.exitCode(findings), name, Optional.of(identity), findings);
	}

	private int unusable(SigningState.Unusable unusable, FailOn failOn) {
		output.line(unusable.name());
		unusable.identity().ifPresent(identity -> SigningText.lines(identity).forEach(output::line));
		List<Finding> findings = signing.findings(unusable);
		FindingText.lines(findings, "  ").forEach(output::line);
		return answer("show", failOn.exitCode(findings), unusable.name(), unusable.identity(), findings);
	}

	private int answer(String command, int exitCode, String name, Optional<SigningIdentity> identity, List<Finding> findings) {
		return output.answer("signing " + command, exitCode, Json.object("name", name, "identity",
				identity.map(SigningText::json), "findings", JsonModel.all(findings, JsonModel::finding)));
	}

	@Command(name = "export", mixinStandardHelpOptions = true, sortOptions = false,
			header = "Write it to a file, for another computer or for devices.",
			description = "FILE.p12 or FILE.pfx is certificate and key, locked with a password: to be imported by whoever "
					+ "publishes elsewhere. FILE.pem, FILE.crt or FILE.cer is the certificate alone, to be installed on devices.",
			footerHeading = "%nExamples:%n", footer = { "  postern signing export profiles.p12",
					"  postern signing export certificate.pem" })
	int export(@Parameters(paramLabel = "FILE") Path file, @Mixin PasswordOptions password) throws Exception {
		SigningIdentity identity = signing.signer(sites.load()).orElseThrow(() -> CommandException.usage(
				"This site names nobody who signs", "Make or import an identity first: postern signing create."));
		Path target = shell.folder().resolve(file);
		IdentityTarget.of(target, identity, signing).write(() -> password.require(shell, "Password for " + file + ": "));
		output.message("Written to " + target);
		return output.answer("signing export", ExitCode.FINE, Json.object("file", target));
	}

	@Command(name = "remove", mixinStandardHelpOptions = true, header = "Sign no longer.",
			description = "Devices keep what they have; what is published next is not signed.",
			footerHeading = "%nExample:%n", footer = "  postern signing remove --forget")
	int remove(@Option(names = "--forget", description = "Also remove certificate and key from the secret store. There is no "
			+ "other copy, unless you exported it.") boolean forget) throws Exception {
		Site site = sites.load();
		String name = site.signing().orElseThrow(() -> CommandException.usage("This site names nobody who signs",
				"There is nothing to remove."));
		signing.remove(site, forget);
		output.line("Profiles are not signed any more; " + (forget ? "'" + name + "' is forgotten"
				: "'" + name + "' is still in the secret store"));
		return output.answer("signing remove", ExitCode.FINE, Json.object("name", name, "forgotten", forget));
	}
}
