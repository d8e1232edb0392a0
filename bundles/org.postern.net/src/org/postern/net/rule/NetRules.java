package org.postern.net.rule;

import java.util.List;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;
import org.postern.api.rule.TestRule;
import org.postern.api.rule.TestRules;
import org.postern.net.dns.rule.NameRules;
import org.postern.net.review.SharedReview;
import org.postern.net.session.rule.MailboxRules;
import org.postern.net.tls.certificate.CertificateRules;
import org.postern.net.tls.rule.ConnectionRules;
import org.postern.net.tls.rule.TlsRules;

/** The rules about what all mail protocols have in common. */
@Component
public final class NetRules implements TestRules {

	@Override
	public List<TestRule<?>> rules() {
		return Stream.of(new NameRules().all(), new DialogueRules().all(), new ConnectionRules().all(),
				new TlsRules().all(), new CertificateRules().all(), new MailboxRules().all(), SharedReview.rules())
				.<TestRule<?>>flatMap(List::stream).toList();
	}
}
