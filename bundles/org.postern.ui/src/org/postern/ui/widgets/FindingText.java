package org.postern.ui.widgets;

import org.eclipse.osgi.util.NLS;
import org.postern.api.finding.Finding;

/** A finding as a help desk reads it out: what, why, what to do, what was seen. */
public final class FindingText {

	private FindingText() {
	}

	/** Appends a finding, its summary as the heading. */
	public static void append(RichText text, Finding finding) {
		text.heading(finding.summary());
		if (!finding.explanation().isBlank()) {
			text.paragraph(finding.explanation());
		}
		if (!finding.remedy().isBlank()) {
			text.heading(Messages.finding_remedy).paragraph(finding.remedy());
		}
		finding.reference().ifPresent(reference -> text.paragraph(NLS.bind(Messages.finding_reference, reference.title(),
				reference.uri())));
		if (!finding.evidence().isEmpty()) {
			text.heading(Messages.finding_evidence);
			finding.evidence().forEach(text::code);
		}
	}
}
