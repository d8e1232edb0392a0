package org.postern.core.internal.bounce;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postern.api.backend.NeededSecret;
import org.postern.api.progress.Cancellation;
import org.postern.api.secret.SecretStore;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingValues;
import org.postern.core.bounce.BounceException;
import org.postern.core.bounce.BounceReading;
import org.postern.core.bounce.BounceService;
import org.postern.core.bounce.BounceSource;
import org.postern.core.issued.IssuedList;
import org.postern.core.site.Site;
import org.postern.mail.ReportReader;

/** Reads reports, and remembers what they say. */
@Component
public final class RecordedBounces implements BounceService {

	private final ReportReader reader;
	private final IssuedList issued;
	private final SecretStore secrets;
	private final Clock clock = Clock.systemUTC();

	@Activate
	public RecordedBounces(@Reference ReportReader reader,
			@Reference(policyOption = ReferencePolicyOption.GREEDY) IssuedList issued,
			@Reference(policyOption = ReferencePolicyOption.GREEDY) SecretStore secrets) {
		this.reader = reader;
		this.issued = issued;
		this.secrets = secrets;
	}

	@Override
	public List<Setting<?>> mailboxSettings() {
		return MailboxSettings.ALL;
	}

	@Override
	public List<NeededSecret> secrets(SettingValues mailbox) {
		return new MailboxSettings(mailbox).secrets();
	}

	@Override
	public Optional<SettingValues> lastMailbox(Site site) throws BounceException {
		try {
			return LastMailbox.read(site);
		} catch (IOException e) {
			throw new BounceException("The mailbox that was read last is not known: " + e.getMessage(), "State it once more.", e);
		}
	}

	/** One reading after the other: of two at once, both would find the same news. */
	@Override
	public synchronized BounceReading read(Site site, BounceSource source, Cancellation cancellation)
			throws BounceException, InterruptedException {
		try {
			ReportMatching matching = new ReportMatching(reader, clock.instant().truncatedTo(ChronoUnit.SECONDS), issued.mailed(site),
					OutcomeFile.read(site));
			int tooLarge = read(source, matching, cancellation);
			if (!matching.news().isEmpty()) {
				OutcomeFile.add(site, matching.news());
			}
			if (source instanceof BounceSource.Mailbox mailbox) {
				LastMailbox.write(site, mailbox.settings());
			}
			return matching.reading(tooLarge);
		} catch (IOException e) {
			throw new BounceException("What the reports say cannot be kept: " + e.getMessage(),
					"Mend the file, or make room; then read them again.", e);
		}
	}

	private int read(BounceSource source, ReportMatching matching, Cancellation cancellation)
			throws BounceException, InterruptedException {
		return switch (source) {
			case BounceSource.Files files -> new FiledReports(files.path()).read(matching::take, cancellation);
			case BounceSource.Mailbox mailbox -> new MailboxReports(reader, secrets, new MailboxSettings(mailbox.settings()),
					clock.instant()).read(matching::take, cancellation);
		};
	}
}
