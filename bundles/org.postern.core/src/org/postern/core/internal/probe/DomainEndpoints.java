package org.postern.core.internal.probe;

import java.util.List;
import java.util.stream.Stream;

import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.rule.Fact;
import org.postern.net.dns.Resolution;
import org.postern.net.dns.exchange.ExchangerHost;
import org.postern.net.dns.service.DomainServices;
import org.postern.net.dns.service.ServiceHost;

/** The endpoints that a domain's records lead to. */
record DomainEndpoints(List<Fact> facts) {

	private static final int MAIL_EXCHANGE = 25;

	/** Where other mail servers deliver to. */
	static Endpoint exchange(String host) {
		return new Endpoint("smtp", host, MAIL_EXCHANGE, Security.STARTTLS, Authentication.NONE, Role.RELAY);
	}

	/** Those whose host has an address. */
	List<Endpoint> all() {
		return facts.stream().flatMap(DomainEndpoints::endpoints).distinct().toList();
	}

	private static Stream<Endpoint> endpoints(Fact fact) {
		return switch (fact) {
			case ExchangerHost mx when mx.leads() instanceof Resolution.Addresses ->
				Stream.of(exchange(mx.exchanger().host()));
			case ServiceHost srv when srv.leads() instanceof Resolution.Addresses && srv.announced().record().port() > 0 ->
				Stream.of(service(srv.announced()));
			default -> Stream.empty();
		};
	}

	private static Endpoint service(DomainServices.Announced announced) {
		boolean implicit = announced.service().implicitTls();
		boolean sends = announced.service().protocol().equals("smtp");
		return new Endpoint(announced.service().protocol(), announced.record().target(), announced.record().port(),
				implicit ? Security.IMPLICIT_TLS : Security.STARTTLS, Authentication.TLS_ONLY,
				sends ? Role.SUBMISSION : Role.ACCESS);
	}
}
