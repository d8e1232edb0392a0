package org.postern.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import org.postern.api.progress.Cancellation;
import org.postern.api.secret.Secret;
import org.postern.api.secret.SecretStore;
import org.postern.api.setting.SettingValues;
import org.postern.core.bounce.BounceReading;
import org.postern.core.bounce.BounceService;
import org.postern.core.bounce.BounceSource;
import org.postern.core.bounce.MailOutcome;
import org.postern.core.site.Site;
import org.postern.core.text.Count;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "bounces", mixinStandardHelpOptions = true, sortOptions = false,
		header = "Read which mails to users came back, and why.", description = {
				"Reads the reports of mail servers from the mailbox that bounces go to, and finds the",
				"pushes that they are of. Nothing in the mailbox is changed. Ends with 1 if mail to",
				"somebody came back of whom that was not known." },
		footerHeading = "%nExamples:%n", footer = {
				"  postern bounces --mailbox mail.example.org --set user=bounces@example.org --password-file secret",
				"  postern bounces --mailbox mail.example.org --set user=bounces --set protocol=pop3", "  postern bounces",
				"  postern bounces --files /var/mail/bounces/Maildir", "  postern push --bounced --channel mail" })
final class BouncesCommand implements Callable<Integer> {

	private final Shell shell;
	private final Output output;
	private final SiteSource sites;
	private final BounceService bounces;
	private final SecretStore secrets;
	private final Cancellation cancellation;

	@Option(names = "--mailbox", paramLabel = "HOST", description = "The server of the mailbox that bounces go to; "
			+ "the mailbox that was read last if nothing is stated.")
	private Optional<String> mailbox = Optional.empty();

	@Option(names = "--set", paramLabel = "KEY=VALUE", description = "A setting of the mailbox: user, protocol (imap, pop3), "
			+ "security (tls, starttls, none), port, folder, days, ca.")
	private List<String> settings = new ArrayList<>();

	@Option(names = "--files", paramLabel = "PATH", description = "A message, a folder of them, or a Maildir instead.")
	private Optional<Path> files = Optional.empty();

	@Mixin
	private final PasswordOptions password = new PasswordOptions();

	BouncesCommand(Shell shell, Output output, SiteSource sites, BounceService bounces, SecretStore secrets,
			Cancellation cancellation) {
		this.shell = shell;
		this.output = output;
		this.sites = sites;
		this.bounces = bounces;
		this.secrets = secrets;
		this.cancellation = cancellation;
	}

	@Override
	public Integer call() throws Exception {
		Site site = sites.load();
		BounceReading reading = bounces.read(site, source(site), cancellation);
		Table table = new Table();
		reading.news().forEach(outcome -> table.row(outcome.address(), outcome.inWords(), outcome.said(), outcome.remedy()));
		table.lines().forEach(output::line);
		output.line(summary(reading));
		return output.answer("bounces", reading.bounced() > 0 ? ExitCode.FINDINGS : ExitCode.FINE, Json.object("messages",
				reading.messages(), "reports", reading.reports(), "foreign", reading.foreign(), "tooLarge", reading.tooLarge(),
				"news", JsonModel.all(reading.news(), BouncesCommand::json)));
	}

	private static String summary(BounceReading reading) {
		return Count.of(reading.reports(), "report", "reports") + " among " + Count.of(reading.messages(), "message", "messages") + ", "
				+ reading.news().size() + " with news"
				+ (reading.foreign() == 0 ? "" : ", " + reading.foreign() + " of mail that this site did not send")
				+ (reading.tooLarge() == 0 ? "" : "; " + reading.tooLarge() + " too large to be read");
	}

	private BounceSource source(Site site) throws Exception {
		Optional<SettingValues> last = bounces.lastMailbox(site);
		boolean again = mailbox.isEmpty() && files.isEmpty() && settings.isEmpty() && last.isPresent();
		if (!again && mailbox.isPresent() == files.isPresent()) {
			throw CommandException.usage("One of --mailbox and --files is needed", "State where the reports are.");
		}
		if (files.isPresent()) {
			return new BounceSource.Files(shell.folder().resolve(files.get()));
		}
		Map<String, String> values = new TreeMap<>(Map.of("host", mailbox.orElse("")));
		values.putAll(KeyValues.read(settings, bounces.mailboxSettings(), "A mailbox"));
		SettingValues read = again ? last.get() : new SettingValues(values, Map.of());
		password.store(shell, secrets, bounces.secrets(read));
		return new BounceSource.Mailbox(read);
	}

	static Map<String, Object> json(MailOutcome outcome) {
		return Json.object("address", outcome.address(), "state", outcome.state().label(), "status", outcome.status(), "said",
				outcome.said(), "last", outcome.last(), "remedy", outcome.remedy(), "run", outcome.run(), "read", outcome.read());
	}
}
