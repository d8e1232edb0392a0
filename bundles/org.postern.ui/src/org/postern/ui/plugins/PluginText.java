package org.postern.ui.plugins;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.postern.plugins.Candidate;
import org.postern.plugins.Plugin;
import org.postern.plugins.Provides;
import org.postern.plugins.Publisher;
import org.postern.plugins.Signature;
import org.postern.ui.icons.Icon;
import org.postern.ui.widgets.FindingText;
import org.postern.ui.widgets.RichText;

/** Plug-ins in words. */
final class PluginText {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
			.withZone(ZoneId.systemDefault());

	private static final Set<String> DAMAGED = Set.of("plugin.corrupt", "plugin.bad-signature");

	private PluginText() {
	}

	static String publisher(Plugin plugin) {
		return plugin.publisher().map(Publisher::subject)
				.orElse(isIntact(plugin) ? Messages.publisher_none : Messages.publisher_unknown);
	}

	/** Whether it can be said who signed it, if anybody did. */
	private static boolean isIntact(Plugin plugin) {
		return plugin.findings().stream().noneMatch(finding -> DAMAGED.contains(finding.id()));
	}

	static String state(Plugin plugin) {
		return plugin.pending() ? NLS.bind(Messages.state_pending, plugin.state().label()) : plugin.state().label();
	}

	static Icon icon(Plugin plugin) {
		return switch (plugin.state()) {
			case WORKING -> plugin.pending() ? Icon.INFO : Icon.PASSED;
			case ISOLATED -> Icon.FAILED;
			case SAFE_MODE -> Icon.WARNED;
			case DISABLED, REMOVED -> Icon.UNKNOWN;
		};
	}

	static String state(Candidate candidate) {
		if (!candidate.isFit()) {
			return Messages.offer_unfit;
		}
		return candidate.replaces().map(old -> old.equals(candidate.version()) ? Messages.offer_present
				: NLS.bind(Messages.offer_update, old)).orElse(Messages.offer_new);
	}

	/** Whether it is worth installing: it can be, and is not there already. */
	static boolean isWanted(Candidate candidate) {
		return candidate.isFit() && !candidate.replaces().equals(Optional.of(candidate.version()));
	}

	/** All there is to say of one that is installed. */
	static void append(RichText text, Plugin plugin) {
		text.heading((plugin.label() + " " + plugin.version()).strip()).paragraph(state(plugin));
		plugin.findings().forEach(finding -> FindingText.append(text, finding));
		if (!plugin.provides().isEmpty()) {
			text.heading(Messages.text_brings).paragraph(Provides.describe(plugin.provides()));
		}
		text.heading(Messages.text_publisher);
		plugin.publisher().ifPresentOrElse(publisher -> append(text, publisher),
				() -> text.paragraph(isIntact(plugin) ? Messages.text_unsigned : Messages.publisher_unknown));
		text.heading(Messages.text_file).code(plugin.name()).code(plugin.file().toString());
		plugin.origin().ifPresent(origin -> text.heading(Messages.text_origin).code(origin));
	}

	/** All there is to say of one that may be installed: what stands against it comes first. */
	static void append(RichText text, Candidate candidate) {
		candidate.findings().forEach(finding -> FindingText.append(text, finding));
		text.heading(candidate.label() + " " + candidate.version());
		if (!candidate.provides().isEmpty()) {
			text.paragraph(NLS.bind(Messages.text_bringsLine, Provides.describe(candidate.provides())));
		}
		switch (candidate.signature()) {
			case Signature.Valid valid -> append(text, valid.publisher());
			case Signature.None none -> text.paragraph(Messages.text_unsigned);
			case Signature.Broken broken -> text.paragraph(NLS.bind(Messages.text_broken, broken.reason()));
		}
		text.code(candidate.name());
	}

	static void append(RichText text, Publisher publisher) {
		text.paragraph(publisher.subject())
				.paragraph(NLS.bind(publisher.isValidAt(Instant.now()) ? Messages.text_valid : Messages.text_notValid,
						DAY.format(publisher.validFrom()), DAY.format(publisher.validUntil())))
				.paragraph(Messages.text_fingerprint).code(publisher.fingerprint());
	}
}
