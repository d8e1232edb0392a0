package org.postern.core.fleet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.postern.api.check.Stage;
import org.postern.api.check.StepStatus;
import org.postern.core.fleet.FleetChange.Kind;

/** Compares a run with an earlier one, result by result. Not thread-safe. */
public final class FleetComparison {

	private final Map<String, FleetRecord> before = new HashMap<>();

	public FleetComparison(List<FleetRecord> before) {
		before.forEach(result -> this.before.put(result.key(), result));
	}

	/** What is different about a target; nothing where all is as it was. */
	public List<FleetChange> add(FleetRecord now) {
		Optional<FleetRecord> then = Optional.ofNullable(before.remove(now.key()));
		return then.isPresent() ? changes(then.get(), now)
				: List.of(new FleetChange(Kind.NEW, now.key(), now.status().label()));
	}

	/** Targets of the earlier run that were not added. */
	public List<FleetChange> gone() {
		return before.keySet().stream().sorted().map(key -> new FleetChange(Kind.GONE, key, "was not tested now")).toList();
	}

	private static List<FleetChange> changes(FleetRecord then, FleetRecord now) {
		List<FleetChange> changes = new ArrayList<>();
		boolean failed = then.status() == StepStatus.FAILED;
		boolean fails = now.status() == StepStatus.FAILED;
		if (fails && !failed) {
			changes.add(new FleetChange(Kind.FAILS_NOW, now.key(), "at " + now.failedAt().map(Stage::label).orElse("?")));
		} else if (failed && !fails) {
			changes.add(new FleetChange(Kind.MENDED, now.key(), now.status().label()));
		}
		findings(Kind.FOUND_MORE, then, now, now.key()).ifPresent(changes::add);
		findings(Kind.FOUND_LESS, now, then, now.key()).ifPresent(changes::add);
		certificate(then, now).ifPresent(changes::add);
		tls(then, now).ifPresent(changes::add);
		return changes;
	}

	/** What {@code more} has beyond {@code less}. */
	private static Optional<FleetChange> findings(Kind kind, FleetRecord less, FleetRecord more, String key) {
		Set<String> ids = ids(more);
		ids.removeAll(ids(less));
		return ids.isEmpty() ? Optional.empty() : Optional.of(new FleetChange(kind, key, String.join(", ", ids)));
	}

	private static Set<String> ids(FleetRecord result) {
		return result.findings().stream().map(FleetRecord.Found::id).collect(Collectors.toCollection(TreeSet::new));
	}

	private static Optional<FleetChange> certificate(FleetRecord then, FleetRecord now) {
		if (then.certificate().isEmpty() || now.certificate().isEmpty()) {
			return Optional.empty();
		}
		FleetRecord.Certificate shown = now.certificate().get();
		boolean same = shown.serial().equals(then.certificate().get().serial())
				&& shown.issuer().equals(then.certificate().get().issuer());
		return same ? Optional.empty()
				: Optional.of(new FleetChange(Kind.CERTIFICATE, now.key(), shown.subject() + ", valid until "
						+ shown.notAfter()));
	}

	private static Optional<FleetChange> tls(FleetRecord then, FleetRecord now) {
		Optional<String> earlier = then.session().map(FleetComparison::agreed);
		Optional<String> later = now.session().map(FleetComparison::agreed);
		return earlier.isEmpty() || later.isEmpty() || earlier.equals(later) ? Optional.empty()
				: Optional.of(new FleetChange(Kind.TLS, now.key(), earlier.get() + " > " + later.get()));
	}

	private static String agreed(FleetRecord.Session session) {
		return session.version() + " " + session.cipher();
	}
}
