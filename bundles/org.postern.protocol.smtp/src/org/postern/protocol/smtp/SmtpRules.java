package org.postern.protocol.smtp;

import java.util.List;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;
import org.postern.api.rule.TestRule;
import org.postern.api.rule.TestRules;

/** What tests of SMTP, and the review of a policy, look for. */
@Component
public final class SmtpRules implements TestRules {

	@Override
	public List<TestRule<?>> rules() {
		return Stream.concat(tests().stream(), SmtpReview.rules().stream()).toList();
	}

	private static List<TestRule<?>> tests() {
		return List.of(new SizeTooSmall(), new SizeMalformed(), new SizeAbsent(), new SizeUnlimited(),
				new AuthWithoutMechanisms(), new OldAuthOffered(), new BinaryWithoutChunking(), new RequireTlsInCleartext(),
				new FewRecipients(), new NamesDiffer(), new NoHostName(), new OtherName(), new NoSmtpPipelining(), new NoEightBit(),
				new NoUtf8Addresses(), new NoStatusCodes(), new NoDeliveryNotices(), new VerifyOffered(),
				new ExpandOffered(), new EtrnOffered(), new RelaysForStrangers(), new RelaysTrickAddresses(),
				new AcceptsWithoutLogin(), new NoPostmaster(), new RelayNotKnown(), new RelayDeferred());
	}
}
