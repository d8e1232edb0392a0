package org.postern.ui.signing;

import java.security.cert.X509Certificate;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.postern.api.finding.Finding;
import org.postern.api.profile.SigningIdentity;
import org.postern.core.signing.SigningWords;
import org.postern.ui.widgets.FindingText;
import org.postern.ui.widgets.RichText;

/** An identity as people read it: who, by whom, how long, with which key; then what is to be known of it. */
record IdentityText(RichText text) {

	void show(SigningIdentity identity, List<Finding> findings) {
		X509Certificate certificate = identity.certificate();
		text.clear().heading(certificate.getSubjectX500Principal().toString());
		text.paragraph(identity.isSelfSigned() ? Messages.preview_itself
				: NLS.bind(Messages.preview_issuer, certificate.getIssuerX500Principal()));
		text.paragraph(NLS.bind(Messages.preview_valid, SigningWords.day(certificate.getNotBefore().toInstant()),
				SigningWords.day(identity.expires())));
		text.paragraph(NLS.bind(Messages.preview_key, SigningWords.key(certificate)));
		identity.chain().stream().skip(1)
				.forEach(above -> text.paragraph(NLS.bind(Messages.preview_above, above.getSubjectX500Principal())));
		findings.forEach(finding -> FindingText.append(text, finding));
		text.show();
	}
}
