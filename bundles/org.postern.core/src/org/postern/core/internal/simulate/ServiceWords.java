package org.postern.core.internal.simulate;

import java.util.Optional;

import org.postern.core.simulate.Outcome;
import org.postern.net.dns.RecordAnswer;
import org.postern.net.dns.ServiceTarget;

/** What an SRV record means to a program that asks for it. */
final class ServiceWords {

	private ServiceWords() {
	}

	/** The target to use. */
	static Optional<ServiceTarget> target(RecordAnswer<ServiceTarget> answer) {
		return answer instanceof RecordAnswer.Some<ServiceTarget> some
				? some.records().stream().filter(ServiceTarget::isOffered).findFirst()
				: Optional.empty();
	}

	static Outcome outcome(RecordAnswer<ServiceTarget> answer) {
		Optional<ServiceTarget> target = target(answer);
		if (target.isPresent()) {
			return new Outcome.LedOn(target.get().host() + ":" + target.get().port());
		}
		return switch (answer) {
			case RecordAnswer.Some<ServiceTarget> some -> new Outcome.NotThere("decidedly not offered (target \".\")");
			case RecordAnswer.None<ServiceTarget> none -> new Outcome.NotThere("no such record");
			case RecordAnswer.Unavailable<ServiceTarget> nobody -> new Outcome.NoReply(nobody.reason());
		};
	}
}
