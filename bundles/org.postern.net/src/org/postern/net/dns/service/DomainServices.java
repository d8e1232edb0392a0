package org.postern.net.dns.service;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.postern.api.rule.Fact;
import org.postern.net.dns.Lookup;
import org.postern.net.dns.ServiceRecord;

/**
 * What a domain announces by SRV records.
 *
 * @param domain   whose
 * @param services what the name servers said of each service that was asked for
 */
public record DomainServices(String domain, Map<MailService, Lookup<ServiceRecord>> services) implements Fact {

	public DomainServices {
		Objects.requireNonNull(domain);
		services = services.isEmpty() ? Map.of() : java.util.Collections.unmodifiableMap(new EnumMap<>(services));
	}

	/** A record of a service. */
	public record Announced(MailService service, ServiceRecord record) {

		/** For people: {@code _imaps at mail.example.org:993}. */
		public String describe() {
			return service.label() + (record.isNone() ? " (not available)" : " at " + record.target() + ":" + record.port());
		}
	}

	/** All that name a host. */
	public List<Announced> announced() {
		return all().filter(found -> !found.record().isNone()).toList();
	}

	/** All that say that there is no such service. */
	public List<Announced> denied() {
		return all().filter(found -> found.record().isNone()).toList();
	}

	/** Whether a service is announced with a host. */
	public boolean announces(MailService service) {
		return announced().stream().anyMatch(found -> found.service() == service);
	}

	/** Whether everything that was asked could be answered. */
	public boolean isKnown() {
		return services.values().stream().allMatch(lookup -> lookup.ending().isKnown());
	}

	private Stream<Announced> all() {
		return services.entrySet().stream().flatMap(
				entry -> entry.getValue().records().stream().map(record -> new Announced(entry.getKey(), record)));
	}
}
