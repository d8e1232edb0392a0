package org.postern.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.postern.api.model.Domain;
import org.postern.api.model.MailAddress;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;
import org.postern.api.profile.FormatInfo;
import org.postern.api.profile.SigningIdentity;
import org.postern.core.profile.ProfileService;
import org.postern.core.profile.RecognisedProfile;
import org.postern.core.signing.ProfileSigning;
import org.postern.core.signing.SigningWords;
import org.postern.core.site.Site;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "profile", mixinStandardHelpOptions = true, sortOptions = false,
		header = "Write what clients are told.",
		description = "For one user, or for a whole domain with placeholders.",
		footerHeading = "%nExamples:%n", footer = { "  postern profile anna@example.org",
				"  postern profile example.org --format autoconfig --verify",
				"  postern profile example.org --format setup-sheet -o setup.pdf",
				"  postern profile anna@example.org --format mobileconfig-imap --sign signer.pem",
				"  postern profile example.org --compare config-v1.1.xml" })
final class ProfileCommand implements Callable<Integer> {

	private final Shell shell;
	private final Output output;
	private final SiteSource sites;
	private final ProfileService profiles;
	private final ProfileSigning signing;

	@Parameters(paramLabel = "ADDRESS", description = "An address of the site, or one of its domains.")
	private String target;

	@Option(names = { "-f", "--format" }, paramLabel = "F", defaultValue = "autoconfig",
			description = "autoconfig (the default), autodiscover, autodiscover-json, "
			+ "mobileconfig-imap, mobileconfig-pop, apple-declaration, "
			+ "dns-zone, dns-csv, dns-nsupdate, pacc, qr-svg, qr-png, text, "
			+ "setup-page (HTML) or setup-sheet (PDF), with -de in German.")
	private String format;

	@Option(names = "--verify", description = "Read the document back, and fail if it says anything else.")
	private boolean verify;

	@Option(names = "--compare", paramLabel = "FILE", description = "Say where FILE, in any of the formats, says something "
			+ "else than the policy. Ends with 1 if it does.")
	private Optional<Path> compared = Optional.empty();

	@Option(names = "--sign", paramLabel = "FILE", description = "Sign it with the certificate and key of this file, PEM or "
			+ "PKCS #12, instead of those that the site names.")
	private Optional<Path> signer = Optional.empty();

	@Mixin
	private final PasswordOptions password = new PasswordOptions();

	@Option(names = "--unsigned", description = "Do not sign it, whatever the site says.")
	private boolean unsigned;

	@Option(names = { "-o", "--output" }, paramLabel = "FILE", description = "Write to FILE.")
	private Optional<Path> file = Optional.empty();

	ProfileCommand(Shell shell, Output output, SiteSource sites, ProfileService profiles, ProfileSigning signing) {
		this.shell = shell;
		this.output = output;
		this.sites = sites;
		this.profiles = profiles;
		this.signing = signing;
	}

	@Override
	public Integer call() throws Exception {
		requireFormat();
		Site site = sites.load();
		ClientProfile profile = derive(site);
		if (compared.isPresent()) {
			return compare(profile, new ProfileFile(shell.folder().resolve(compared.get())).read());
		}
		profiles.review(format, profile).forEach(found -> output.message(found.summary() + " " + found.remedy()));
		requireSuits(profile);
		Document document = profiles.write(format, profile);
		if (verify) {
			verify(document);
			output.message(document.name() + ": read back, it says what was meant");
		}
		document = signed(site, document);
		if (file.isPresent()) {
			write(shell.folder().resolve(file.get()), document);
		} else if (!output.isJson()) {
			output.raw(text(document));
		}
		return output.answer("profile", ExitCode.FINE, json(document));
	}

	private Document signed(Site site, Document document) throws Exception {
		Optional<SigningIdentity> identity = signer(site);
		if (identity.isEmpty()) {
			if (profiles.signs(format)) {
				output.message(document.name() + ": not signed");
			}
			return document;
		}
		output.message(document.name() + ": " + SigningWords.of(identity.get().certificate()));
		return profiles.sign(format, document, identity.get());
	}

	/** Who is named on the command line, else who signs for the site what can be signed. */
	private Optional<SigningIdentity> signer(Site site) throws Exception {
		if (signer.isPresent()) {
			return Optional.of(new IdentityFiles(shell, signing).read(List.of(signer.get()), password));
		}
		return unsigned || !profiles.signs(format) ? Optional.empty() : signing.signer(site);
	}

	private Integer compare(ClientProfile profile, Document document) throws FormatException {
		RecognisedProfile found = profiles.recognise(document);
		List<String> differences = profiles.compare(profile, document).sentences();
		output.line(document.name() + " is " + found.format().label() + (differences.isEmpty()
				? ", and says what the policy says." : ", and differs from the policy:"));
		differences.forEach(difference -> output.line("  " + difference));
		return output.answer("profile", differences.isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS,
				Json.object("format", found.format().id(), "name", document.name(), "differences", differences));
	}

	private void requireFormat() throws CommandException {
		if (profiles.formats().stream().noneMatch(info -> info.id().equals(format))) {
			throw CommandException.usage("There is no format '" + format + "'", "Formats are: " + ids(profiles.formats()) + ".");
		}
	}

	private void requireSuits(ClientProfile profile) throws CommandException {
		List<FormatInfo> suiting = profiles.formats(profile);
		if (suiting.stream().noneMatch(info -> info.id().equals(format))) {
			throw CommandException.failed("The format " + format + " has nothing to say of " + target,
					"Formats that have: " + ids(suiting) + ". Some need one user's address, or a port that is not open.");
		}
	}

	private static String ids(List<FormatInfo> formats) {
		return formats.stream().map(FormatInfo::id).collect(Collectors.joining(", "));
	}

	private ClientProfile derive(Site site) throws CommandException {
		Optional<MailAddress> address = CommandException
				.typed(() -> Optional.of(target).filter(text -> text.contains("@")).map(MailAddress::parse));
		Domain domain = sites.domain(site, address.map(MailAddress::domain).orElse(target));
		return profiles.derive(site, domain, address);
	}

	/** Formats carry different parts of a profile; whatever one carries, it must write the same from what it read. */
	private void verify(Document document) throws FormatException, CommandException {
		Document again = profiles.write(format, profiles.read(format, document));
		if (!Arrays.equals(document.content(), again.content())) {
			throw CommandException.failed(document.name() + " does not say what was meant when it is read back",
					"This is a fault of the format " + format + "; please report it.");
		}
	}

	private String text(Document document) throws CommandException {
		if (!document.isText()) {
			throw CommandException.usage("The format " + format + " is not text", "Name a file for it: -o " + document.name());
		}
		return document.text();
	}

	private void write(Path path, Document document) throws IOException {
		Destination.write(path, document.content());
		output.message("Written to " + path);
	}

	private Map<String, Object> json(Document document) {
		return Json.object("format", format, "name", document.name(), "mediaType", document.mediaType(), "verified",
				verify, "file", file, "encoding", document.isText() ? "utf-8" : "base64", "content", document.isText()
						? document.text() : Base64.getEncoder().encodeToString(document.content()));
	}
}
