package org.postern.ui.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;
import org.postern.api.profile.FormatInfo;
import org.postern.api.profile.SigningException;
import org.postern.core.profile.DocumentWriter;
import org.postern.core.profile.ProfileService;
import org.postern.core.signing.SigningWords;

/** Writes the documents of an audience in every installed format, and reads each back as its clients do. */
public final class DocumentsWriter {

	private final ProfileService profiles;

	public DocumentsWriter(ProfileService profiles) {
		this.profiles = profiles;
	}

	/** By the clients that read them. Takes a moment; not for the user interface's thread. */
	public List<ToldClients> write(Audience audience) {
		ClientProfile profile = profiles.derive(audience.site(), audience.domain(), audience.address());
		Writing writing = writing(audience);
		List<FormatInfo> suited = profiles.formats(profile);
		List<ToldDocument> told = new ArrayList<>(suited.stream().map(format -> told(format, profile, writing)).toList());
		profiles.formats().stream().filter(format -> !suited.contains(format)).map(ToldDocument::nothing).forEach(told::add);
		return ToldClients.of(told);
	}

	/** @param unsigned why nothing is signed although the site says by whom */
	private record Writing(DocumentWriter writer, Optional<Finding> unsigned) {
	}

	private Writing writing(Audience audience) {
		try {
			return new Writing(profiles.writer(audience.site()), Optional.empty());
		} catch (SigningException e) {
			return new Writing(profiles::write, Optional.of(Finding.of("signing.unusable", Severity.ERROR, e.getMessage(),
					Messages.unsigned_why, e.remedy())));
		}
	}

	private ToldDocument told(FormatInfo format, ClientProfile profile, Writing writing) {
		Document plain = profiles.write(format.id(), profile);
		Document document = writing.writer().finish(format.id(), plain);
		try {
			List<Finding> findings = Stream.concat(profiles.review(format.id(), profile).stream(),
					writing.unsigned().filter(finding -> profiles.signs(format.id())).stream()).toList();
			return new ToldDocument(format, Optional.of(document), Optional.of(plain), signature(format, document),
					Optional.of(profiles.read(format.id(), document)), findings);
		} catch (FormatException e) {
			Finding unread = Finding.of("profile.unread", Severity.ERROR, e.getMessage(), Messages.unread_why,
					Messages.unread_remedy);
			return new ToldDocument(format, Optional.of(document), Optional.of(plain), Optional.empty(), Optional.empty(),
					List.of(unread));
		}
	}

	private Optional<String> signature(FormatInfo format, Document document) throws FormatException {
		return profiles.signs(format.id())
				? Optional.of(profiles.signer(format.id(), document).map(SigningWords::of).orElse(Messages.signature_none))
				: Optional.empty();
	}
}
