package org.postern.backend.postfixdovecot.postfix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.postern.api.model.Listener;
import org.postern.backend.postfixdovecot.postfix.SmtpService.Address;

/**
 * Makes the services of {@code master.cf} follow a policy: those that are there are changed where they must be, those
 * that are not wanted stay in the file as comments, those that are missing are opened again from such comments or added
 * at the end.
 */
final class ServiceEdits {

	private static final List<String> USUAL_FIELDS = List.of("n", "-", "n", "-", "-");

	private final PostfixReading reading;
	private final MasterFile master;

	ServiceEdits(PostfixReading reading, MasterFile master) {
		this.reading = reading;
		this.master = master;
	}

	void follow(List<Listener> wanted) {
		List<Listener> missing = new ArrayList<>(wanted);
		for (SmtpService service : services()) {
			if (!service.service().isClosed()) {
				adapt(service, missing);
			}
		}
		for (SmtpService service : services()) {
			if (service.service().isClosed()) {
				reopen(service, missing);
			}
		}
		missing.forEach(this::add);
	}

	private List<SmtpService> services() {
		return reading.services(master).stream().filter(SmtpService::isSmtp).toList();
	}

	/** Keeps a service for what is wanted of it, and takes that off the list; closes it where nothing is. */
	private void adapt(SmtpService service, List<Listener> missing) {
		List<Listener> here = missing.stream().filter(service::isAt).toList();
		if (here.isEmpty()) {
			Optional<Listener> moved = missing.stream().filter(listener -> listener.port() == service.port())
					.filter(listener -> services().stream().noneMatch(other -> other.isAt(listener))).findFirst();
			moved.ifPresentOrElse(listener -> move(service, listener, missing), service.service()::close);
			return;
		}
		missing.removeAll(here);
		boolean whole = here.size() >= Math.max(1, service.binds().size());
		boolean alike = here.stream().map(SmtpService::rules).distinct().count() == 1;
		if (whole && alike) {
			SmtpService.rules(here.getFirst()).applyTo(service.service(), reading.parameters());
		} else {
			split(service, here);
		}
	}

	/** The same port at another address: the service keeps all the administrator said of it. */
	private void move(SmtpService service, Listener listener, List<Listener> missing) {
		missing.remove(listener);
		spread(service.service(), listener);
	}

	/** One service for several addresses becomes one for each. */
	private void split(SmtpService service, List<Listener> here) {
		MasterService last = service.service();
		String word = Address.parse(last.name()).service();
		List<MasterService> copies = new ArrayList<>();
		for (Listener listener : here.subList(1, here.size())) {
			copies.add(last.copy(Address.format(listener.bind().orElseThrow(), word)));
		}
		last.rename(Address.format(here.getFirst().bind().orElseThrow(), word));
		SmtpService.rules(here.getFirst()).applyTo(last, reading.parameters());
		for (int i = 0; i < copies.size(); i++) {
			SmtpService.rules(here.get(i + 1)).applyTo(copies.get(i), reading.parameters());
			master.addBehind(last, copies.get(i));
			last = copies.get(i);
		}
	}

	private void reopen(SmtpService service, List<Listener> missing) {
		Optional<Listener> wanted = missing.stream().filter(listener -> listener.port() == service.port())
				.min(Comparator.comparing(listener -> !service.isAt(listener)));
		wanted.ifPresent(listener -> {
			missing.remove(listener);
			service.service().open();
			if (service.isAt(listener) && service.binds().size() < 2) {
				SmtpService.rules(listener).applyTo(service.service(), reading.parameters());
			} else {
				spread(service.service(), listener);
			}
		});
	}

	/** Lets a service listen where it is wanted; for all addresses that can take two. */
	private void spread(MasterService service, Listener listener) {
		SmtpService.rules(listener).applyTo(service, reading.parameters());
		List<String> names = reading.interfaces().names(listener.bind(), Address.parse(service.name()).service());
		service.rename(names.getFirst());
		names.stream().skip(1).map(service::copy).forEach(copy -> master.addBehind(service, copy));
	}

	private void add(Listener listener) {
		for (String name : reading.interfaces().names(listener.bind(), Integer.toString(listener.port()))) {
			MasterService service = MasterService.of("%-9s inet  %-7s %-7s %-7s %-7s %-7s smtpd\n"
					.formatted(concat(name, fields())));
			SmtpRules rules = SmtpService.rules(listener);
			SmtpService.logName(listener).ifPresent(log -> service.set("syslog_name", log));
			rules.parameters().entrySet().stream().filter(entry -> isWorthSaying(entry)).forEach(
					entry -> service.set(entry.getKey(), entry.getValue()));
			rules.applyTo(service, reading.parameters());
			if (rules.loginNeeded()) {
				example().ifPresent(other -> inherit(other, service));
			}
			master.add(service);
		}
	}

	private boolean isWorthSaying(Map.Entry<String, String> entry) {
		return !entry.getKey().equals("smtpd_tls_wrappermode") || entry.getValue().equals("yes")
				|| reading.parameters().is(entry.getKey());
	}

	private static Object[] concat(String name, List<String> fields) {
		List<Object> words = new ArrayList<>(List.of(name));
		words.addAll(fields);
		return words.toArray();
	}

	/** Whether programs run in a jail is the same for all; what else the columns say, too. */
	private List<String> fields() {
		return services().stream().map(service -> service.service().fields()).filter(fields -> fields.size() == USUAL_FIELDS.size())
				.findFirst().orElse(USUAL_FIELDS);
	}

	/** A service for users that the administrator made; its further settings hold for a new one, too. */
	private Optional<MasterService> example() {
		return services().stream().filter(service -> service.rules().loginNeeded()).map(SmtpService::service).findFirst();
	}

	private static void inherit(MasterService from, MasterService to) {
		from.options().stream().filter(option -> !SmtpRules.PARAMETERS.contains(option.name()))
				.forEach(option -> to.set(option.name(), option.value()));
	}
}
