package org.postern.backend.postfixdovecot.real;

import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.postern.api.model.Authentication;
import org.postern.api.model.Listener;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.backend.postfixdovecot.real.PortProbe.Found;

/** What a prober must find of a policy, and what it finds. */
final class Expectation {

	private final Map<PortProbe, Found> wanted = new TreeMap<>(
			(first, second) -> first.toString().compareTo(second.toString()));

	/**
	 * @param policy      with real ports
	 * @param places      every place to be looked at; those that the policy does not open must be closed
	 * @param certificate what must be presented
	 */
	Expectation(PortPolicy policy, List<PortProbe> places, Certificate certificate) {
		places.forEach(place -> wanted.put(place, Found.CLOSED));
		for (Listener listener : policy.enabled()) {
			places.stream().filter(place -> isAt(listener, place))
					.forEach(place -> wanted.put(place, found(listener, certificate)));
		}
	}

	private static boolean isAt(Listener listener, PortProbe place) {
		return listener.protocol().equals(place.protocol()) && listener.port() == place.port()
				&& listener.bind().map(place.host()::equals).orElse(true);
	}

	private static Found found(Listener listener, Certificate certificate) {
		Security security = listener.security();
		String login = switch (listener.authentication()) {
			case NONE -> "no";
			case TLS_ONLY -> security == Security.NONE ? "no" : "after-tls";
			case CLEARTEXT_ALLOWED -> security.allowsCleartext() ? "cleartext" : "after-tls";
		};
		return new Found(security.key(), login, listener.protocol().equals("smtp") && listener.role() == Role.RELAY,
				security == Security.NONE ? Optional.empty() : Optional.of(certificate));
	}

	/**
	 * What differs, in words; nothing where all is as it must be.
	 *
	 * @param patience milliseconds to wait for each answer
	 */
	List<String> differences(int patience, String... versions) {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Map<PortProbe, Future<Found>> found = new TreeMap<>(
					(first, second) -> first.toString().compareTo(second.toString()));
			wanted.forEach((place, expected) -> found.put(place,
					threads.submit(() -> place.patient(patience).find(expected.security().equals(Security.IMPLICIT_TLS.key()), versions))));
			List<String> differences = new ArrayList<>();
			for (Map.Entry<PortProbe, Future<Found>> one : found.entrySet()) {
				if (!one.getValue().get().equals(wanted.get(one.getKey()))) {
					differences.add(one.getKey() + ": wanted " + brief(wanted.get(one.getKey())) + ", found "
							+ brief(one.getValue().get()));
				}
			}
			return differences;
		} catch (ExecutionException e) {
			throw new IllegalStateException(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}

	private static String brief(Found found) {
		return found.security() + ", login " + found.login() + ", strangers " + found.strangers() + ", certificate "
				+ found.certificate().map(Certificate::hashCode);
	}

	/** Authentication that both servers can have on a port. */
	static List<Authentication> logins(Role role) {
		return role == Role.ACCESS ? List.of(Authentication.TLS_ONLY, Authentication.CLEARTEXT_ALLOWED)
				: List.of(Authentication.values());
	}
}
