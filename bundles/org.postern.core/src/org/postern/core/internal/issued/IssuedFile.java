package org.postern.core.internal.issued;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.MailAddress;
import org.postern.core.internal.io.LineFile;
import org.postern.core.internal.io.LineWriter;
import org.postern.core.bounce.MailOutcome;
import org.postern.core.internal.bounce.OutcomeFile;
import org.postern.core.issued.Holder;
import org.postern.core.issued.Holding;
import org.postern.core.issued.IssuedList;
import org.postern.core.issued.IssuedProfile;
import org.postern.core.profile.ProfileService;
import org.postern.core.site.Site;
import org.postern.core.text.Count;

/** The issued list as JSON lines in {@code state/issued.jsonl}; the last line of an address is what it holds. */
@Component
public final class IssuedFile implements IssuedList {

	/** Below the site's state folder. */
	static final String NAME = "issued.jsonl";

	private final ProfileService profiles;

	@Activate
	public IssuedFile(@Reference(policyOption = ReferencePolicyOption.GREEDY) ProfileService profiles) {
		this.profiles = profiles;
	}

	/** By the mailbox. */
	private static Map<String, IssuedProfile> latest(Site site, Predicate<String> wanted) throws IOException {
		Map<String, IssuedProfile> latest = new HashMap<>();
		lines(site).read(line -> {
			IssuedProfile issued = IssuedLine.read(line);
			String mailbox = Mailbox.of(issued.address());
			if (wanted.test(mailbox)) {
				latest.put(mailbox, issued);
			}
		});
		return latest;
	}

	@Override
	public Map<MailAddress, IssuedProfile> held(Site site, Collection<MailAddress> users) throws IOException {
		Map<String, MailAddress> wanted = new HashMap<>();
		users.forEach(user -> wanted.put(Mailbox.of(user), user));
		Map<String, MailOutcome> outcomes = OutcomeFile.read(site);
		Map<MailAddress, IssuedProfile> held = new HashMap<>();
		latest(site, wanted::containsKey).forEach((mailbox, issued) -> held.put(wanted.get(mailbox), issued));
		held.values().removeIf(issued -> outcome(outcomes, issued).filter(MailOutcome::isBounced).isPresent());
		return held;
	}

	private static Optional<MailOutcome> outcome(Map<String, MailOutcome> outcomes, IssuedProfile issued) {
		return Optional.ofNullable(outcomes.get(issued.message()));
	}

	@Override
	public Map<String, IssuedProfile> mailed(Site site) throws IOException {
		Map<String, IssuedProfile> mailed = new HashMap<>();
		lines(site).read(line -> {
			IssuedProfile issued = IssuedLine.read(line);
			if (!issued.message().isEmpty()) {
				mailed.put(issued.message(), issued);
			}
		});
		return mailed;
	}

	@Override
	public Map<MailAddress, MailOutcome> outcomes(Site site, String run) throws IOException {
		Map<MailAddress, MailOutcome> outcomes = new HashMap<>();
		OutcomeFile.read(site).values().stream().filter(outcome -> outcome.run().equals(run))
				.forEach(outcome -> outcomes.put(outcome.address(), outcome));
		return outcomes;
	}

	@Override
	public Set<MailAddress> given(Site site, String run, Set<MailAddress> users) throws IOException {
		Set<MailAddress> given = new HashSet<>();
		lines(site).read(line -> {
			MailAddress address = IssuedLine.read(line).address();
			if (line.text("run").equals(run) && users.contains(address)) {
				given.add(address);
			}
		});
		return given;
	}

	@Override
	public List<Holder> holders(Site site) throws IOException {
		PresentProfiles present = new PresentProfiles(site, profiles);
		Map<String, MailOutcome> outcomes = OutcomeFile.read(site);
		return new TreeMap<>(latest(site, mailbox -> true)).values().stream()
				.map(issued -> new Holder(issued, present.holding(issued), outcome(outcomes, issued))).toList();
	}

	@Override
	public List<Finding> findings(Site site) throws IOException {
		List<Holder> holders = holders(site);
		List<Finding> findings = new ArrayList<>();
		count(holders, holder -> holder.isBounced() && holder.holding() != Holding.DOMAIN_GONE)
				.forEach((domain, users) -> findings.add(bounced(domain, users)));
		count(holders, Holder::isOutdated)
				.forEach((domain, users) -> findings.add(outdated(domain, users)));
		return findings;
	}

	private static Map<String, Integer> count(List<Holder> holders, Predicate<Holder> which) {
		Map<String, Integer> users = new TreeMap<>();
		holders.stream().filter(which).forEach(holder -> users.merge(holder.issued().address().domain(), 1, Integer::sum));
		return users;
	}

	private static Finding bounced(String domain, int users) {
		return Finding.of("issued.bounced", Severity.WARNING,
				Count.of(users, "user", "users") + " of " + domain + " did not get the settings that were sent: the mail came back.",
				"A mail server took the message, and reported afterwards that it could not be delivered.",
				"See who and why: postern issued " + domain + " --bounced. Correct the addresses, then send once more: postern push "
						+ "--bounced --domain " + domain + ", or the view Issued.")
				.at(domain);
	}

	private static Finding outdated(String domain, int users) {
		return Finding.of("issued.outdated", Severity.WARNING,
				Count.of(users, "user", "users") + " of " + domain
						+ (users == 1 ? " holds" : " hold") + " settings that the policy no longer says.",
				"They were given a profile, and the policy was changed since. What they have set up may stop working.",
				"See who: postern issued " + domain + " --outdated. Give them the present one: postern push --outdated "
						+ "--domain " + domain + ", or Push again in the view Issued.")
				.at(domain);
	}

	/** Of this process one comes after the other; a lock on the file keeps other processes apart. */
	@Override
	public synchronized void add(Site site, Collection<IssuedProfile> issued) throws IOException {
		Path file = file(site);
		List<String> lines = new ArrayList<>();
		for (IssuedProfile one : issued) {
			lines.add(IssuedLine.write(one));
		}
		try (LineWriter writer = LineWriter.open(file)) {
			writer.append(lines);
		} catch (IOException e) {
			throw new IOException("The issued list " + file + " cannot be written: " + e.getMessage(), e);
		}
	}

	private static LineFile lines(Site site) {
		return new LineFile(file(site), "line of the issued list");
	}

	private static Path file(Site site) {
		return site.state().resolve(NAME);
	}
}
