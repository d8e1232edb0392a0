package org.postern.protocol.managesieve;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.review.ReviewRule;
import org.postern.net.review.StatedPolicy;

/** Rules that file mail where nobody reads it. */
final class NoFolders extends ReviewRule<StatedPolicy> {

	NoFolders() {
		super(StatedPolicy.class, new RuleInfo("managesieve.no-imap", Severity.ADVICE,
				"ManageSieve is open and IMAP is not: what a script files into folders is read by nobody.",
				"POP3 knows one folder, the inbox. Users who make rules that sort, and read with POP3, lose "
						+ "sight of mail.",
				"Open IMAP too, or tell users to use folders in webmail only.",
				Reference.rfc(5228, "4.1")));
	}

	@Override
	public Optional<Finding> review(StatedPolicy stated) {
		boolean folders = stated.policy().enabled().stream().anyMatch(listener -> listener.protocol().equals("imap"));
		return stated.listeners().findAny().isPresent() && !folders ? Optional.of(info().finding().at(SieveInfo.ID))
				: Optional.empty();
	}
}
