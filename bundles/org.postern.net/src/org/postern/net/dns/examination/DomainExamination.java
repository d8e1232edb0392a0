package org.postern.net.dns.examination;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.postern.api.progress.Cancellation;
import org.postern.net.dns.AddressRecords;
import org.postern.net.dns.Lookup;
import org.postern.net.dns.MailExchanger;
import org.postern.net.dns.NameServers;
import org.postern.net.dns.RecordKind;
import org.postern.net.dns.Resolution;
import org.postern.net.dns.ServiceRecord;
import org.postern.net.dns.exchange.DomainExchangers;
import org.postern.net.dns.exchange.ExchangerHost;
import org.postern.net.dns.mtasts.PolicyFetcher;
import org.postern.net.dns.mtasts.StsAnnouncement;
import org.postern.net.dns.mtasts.StsComparison;
import org.postern.net.dns.mtasts.StsFetch;
import org.postern.net.dns.mtasts.StsText;
import org.postern.net.dns.mtasts.TlsReporting;
import org.postern.net.dns.service.DomainServices;
import org.postern.net.dns.service.MailService;
import org.postern.net.dns.service.ServiceHost;

/** What the DNS says of a mail domain: who takes its mail, what it announces to mail programs, what it promises. */
public final class DomainExamination {

	/** Nobody has more; whoever says so wants to keep us busy. */
	private static final int MAXIMUM_HOSTS = 24;

	private final NameServers servers;
	private final PolicyFetcher fetcher;
	private final String domain;
	private final Cancellation cancellation;

	public DomainExamination(NameServers servers, PolicyFetcher fetcher, String domain, Cancellation cancellation) {
		this.servers = servers;
		this.fetcher = fetcher;
		this.domain = domain;
		this.cancellation = cancellation;
	}

	/**
	 * Who takes the domain's mail.
	 *
	 * @throws InterruptedException if cancelled
	 */
	public Section exchangers() throws InterruptedException {
		Section.Notes notes = new Section.Notes();
		Lookup<MailExchanger> records = servers.look(domain, RecordKind.mailExchanger(), cancellation);
		boolean address = !records.isFound() && records.ending().isKnown()
				&& !servers.addresses(domain, cancellation).all().isEmpty();
		notes.fact(new DomainExchangers(domain, records, address));
		List<MailExchanger> named = records.records().stream().filter(record -> !record.isNone())
				.sorted(Comparator.comparingInt(MailExchanger::preference)).limit(MAXIMUM_HOSTS).toList();
		List<AddressRecords> leads = servers.addressesOfEach(named.stream().map(MailExchanger::host).toList(), cancellation);
		for (int i = 0; i < named.size(); i++) {
			notes.fact(new ExchangerHost(domain, named.get(i), leads.get(i).resolution()));
			notes.line("MX " + named.get(i).preference() + " " + named.get(i).host() + vouched(records));
		}
		return notes.about("MX " + domain);
	}

	/**
	 * What it announces to mail programs.
	 *
	 * @throws InterruptedException if cancelled
	 */
	public Section services() throws InterruptedException {
		Section.Notes notes = new Section.Notes();
		DomainServices found = new DomainServices(domain, lookServices());
		notes.fact(found);
		List<DomainServices.Announced> announced = found.announced().stream().limit(MAXIMUM_HOSTS).toList();
		List<String> hosts = announced.stream().map(each -> each.record().target()).distinct().toList();
		List<AddressRecords> leads = servers.addressesOfEach(hosts, cancellation);
		for (DomainServices.Announced each : announced) {
			Resolution lead = leads.get(hosts.indexOf(each.record().target())).resolution();
			notes.fact(new ServiceHost(domain, each, lead));
			notes.line(each.describe());
		}
		found.denied().forEach(denied -> notes.line(denied.describe()));
		return notes.about("SRV " + domain);
	}

	private Map<MailService, Lookup<ServiceRecord>> lookServices() throws InterruptedException {
		List<MailService> all = List.of(MailService.values());
		List<Lookup<ServiceRecord>> answers = servers.lookEach(all.stream().map(service -> service.name(domain)).toList(),
				RecordKind.service(), cancellation);
		Map<MailService, Lookup<ServiceRecord>> services = new EnumMap<>(MailService.class);
		all.forEach(service -> services.put(service, answers.get(service.ordinal())));
		return services;
	}

	/**
	 * What it promises other mail servers: MTA-STS and where it wants reports.
	 *
	 * @throws InterruptedException if cancelled
	 */
	public Section promises() throws InterruptedException {
		Section.Notes notes = new Section.Notes();
		List<Lookup<String>> texts = servers.lookEach(List.of(StsAnnouncement.name(domain), TlsReporting.name(domain)),
				RecordKind.text(), cancellation);
		StsAnnouncement announcement = new StsAnnouncement(domain, texts.getFirst());
		notes.fact(announcement);
		if (announcement.counts()) {
			notes.line("MTA-STS id " + announcement.id().orElseThrow());
			policy(notes);
		}
		TlsReporting reporting = new TlsReporting(domain, texts.getLast());
		notes.fact(reporting);
		reporting.addressees().forEach(addressee -> notes.line("TLS reports to " + addressee));
		return notes.about("MTA-STS " + domain);
	}

	private void policy(Section.Notes notes) throws InterruptedException {
		StsFetch fetch = fetcher.fetch(domain, cancellation);
		notes.fact(fetch);
		if (fetch.answer() instanceof StsFetch.Answer.Page page && page.status() == 200) {
			StsText text = StsText.read(page.text());
			text.policy().ifPresent(policy -> notes.line(policy.describe()));
			notes.fact(new StsComparison(domain, text,
					servers.look(domain, RecordKind.mailExchanger(), cancellation)));
		}
	}

	/** All sections, one after the other. */
	public List<Section> all() throws InterruptedException {
		List<Section> sections = new ArrayList<>();
		sections.add(exchangers());
		sections.add(services());
		sections.add(promises());
		return sections;
	}

	private static String vouched(Lookup<?> lookup) {
		return lookup.authenticated() ? " (DNSSEC)" : "";
	}
}
