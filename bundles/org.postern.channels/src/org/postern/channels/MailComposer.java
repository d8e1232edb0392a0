package org.postern.channels;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.postern.api.profile.ChannelException;
import org.postern.api.profile.ProfileSet;
import org.postern.api.profile.Recipient;
import org.postern.mail.Attachment;
import org.postern.mail.Correspondent;
import org.postern.mail.Mailing;

/**
 * Makes the message for a user.
 *
 * @param site within which a folder of templates may be
 */
record MailComposer(MailSettings settings, Path site) {

	Mailing compose(ProfileSet profiles) throws ChannelException {
		Recipient recipient = profiles.recipient().orElseThrow(() -> new ChannelException(
				"Mail goes to users, and this is the profile of the whole domain " + profiles.profile().domain(),
				"Push it to users: postern push DOMAIN --channel mail, with a list of them."));
		String language = recipient.language().orElse(settings.get(MailSettings.LANGUAGE));
		String tag = language.isBlank() ? "en" : language;
		MailText text = MailText.of(templates(), tag).with(new MailWords(profiles.profile(), recipient, tag).all());
		try {
			return new Mailing("<" + UUID.randomUUID() + "@" + settings.from().address().domain() + ">", settings.from(),
					new Correspondent(recipient.address(), recipient.name()), settings.bouncesTo(), text.subject(), text.text(),
					text.html().orElseThrow(), attachments(profiles));
		} catch (IllegalArgumentException e) {
			throw new ChannelException("Nothing was sent to " + recipient.address() + ": " + e.getMessage(),
					"Mend the user's name in the list, or the template; nothing else may come into the header of a message.", e);
		}
	}

	private Optional<Path> templates() {
		String folder = settings.get(MailSettings.TEMPLATES);
		return folder.isEmpty() ? Optional.empty() : Optional.of(site.resolve(folder));
	}

	private List<Attachment> attachments(ProfileSet profiles) {
		return profiles.documents().stream().filter(document -> settings.attaches(document.name()))
				.map(document -> new Attachment(document.name(), document.mediaType().replaceFirst(";.*", "").strip(),
						document.content()))
				.toList();
	}
}
