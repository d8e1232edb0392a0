package org.postern.ui.delivery;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.postern.api.finding.Finding;
import org.postern.api.model.Domain;
import org.postern.api.model.Publication;
import org.postern.api.progress.Cancellation;
import org.postern.api.progress.Progress;
import org.postern.core.publish.PlaceCheck;
import org.postern.core.publish.PublicationCheck;
import org.postern.core.publish.PublishOutcome;
import org.postern.core.publish.PublishService;
import org.postern.core.site.Site;
import org.postern.ui.publish.PlaceWords;
import org.postern.ui.site.AboutDomain;
import org.postern.ui.site.FindingSource;
import org.postern.ui.site.SiteContext;

/** Publishes place by place, and looks afterwards what clients find. */
final class PublishRun {

	private final SiteContext context;
	private final PublishService publishing;
	private final PlaceWords words;
	private final Map<String, List<Finding>> found = new ConcurrentHashMap<>();

	PublishRun(SiteContext context, PublishService publishing, PlaceWords words) {
		this.context = context;
		this.publishing = publishing;
		this.words = words;
	}

	List<DeliveryLine> lines(List<PublishOrder> orders) {
		return orders.stream().flatMap(order -> order.places().stream()
				.map(place -> DeliveryLine.waiting(order.domain().name(), words.whole(place)))).toList();
	}

	void publish(Site site, List<PublishOrder> orders, DeliveryLines lines, Progress progress)
			throws InterruptedException {
		int line = 0;
		for (PublishOrder order : orders) {
			for (Publication place : order.places()) {
				progress.cancellation().check();
				progress.step(lines.get(line).who() + ", " + lines.get(line).where());
				lines.set(line, lines.get(line).in(DeliveryStatus.RUNNING, "", ""));
				lines.set(line, outcome(site, order.domain(), place, lines.get(line), progress));
				line++;
			}
		}
		check(site, orders.stream().map(PublishOrder::domain).toList(), lines, progress.cancellation());
		context.reload();
	}

	private DeliveryLine outcome(Site site, Domain domain, Publication place, DeliveryLine line, Progress progress)
			throws InterruptedException {
		try {
			PublishOutcome outcome = publishing.publish(site, domain, List.of(place), progress).getFirst();
			return outcome.failure()
					.map(failure -> line.in(DeliveryStatus.FAILED, failure.summary(), failure.remedy()))
					.orElseGet(() -> line.in(DeliveryStatus.DELIVERED,
							MessageFormat.format(Messages.detail_documents, outcome.places().size()) + "\n"
									+ String.join("\n", outcome.places()), ""));
		} catch (IOException e) {
			return line.in(DeliveryStatus.UNKNOWN, e.getMessage(), Messages.remedy_record);
		}
	}

	/** Adds what clients of each domain find; what differs becomes findings about the domain's server. */
	void check(Site site, List<Domain> domains, DeliveryLines lines, Cancellation cancellation)
			throws InterruptedException {
		for (Domain domain : domains) {
			int line = lines.size();
			lines.add(List.of(new DeliveryLine(domain.name(), Messages.where_clients, DeliveryStatus.RUNNING, "", "")));
			look(site, domain, line, lines, cancellation);
			tell(site, domain.server());
		}
	}

	private void look(Site site, Domain domain, int line, DeliveryLines lines, Cancellation cancellation)
			throws InterruptedException {
		try {
			PublicationCheck check = publishing.check(site, domain, cancellation);
			found.put(domain.name(),
					check.findings().stream().map(finding -> AboutDomain.mark(domain.name(), finding)).toList());
			lines.set(line, summary(domain, check));
			lines.add(check.places().stream().map(place -> line(domain, place, check.findings())).toList());
		} catch (IOException e) {
			lines.set(line, lines.get(line).in(DeliveryStatus.UNKNOWN, e.getMessage(), Messages.remedy_unread));
		}
	}

	private static DeliveryLine summary(Domain domain, PublicationCheck check) {
		boolean nowhere = check.places().isEmpty();
		boolean well = check.findings().isEmpty();
		return new DeliveryLine(domain.name(), Messages.where_clients,
				nowhere ? DeliveryStatus.UNKNOWN : well ? DeliveryStatus.AGREES : DeliveryStatus.DIFFERS,
				nowhere ? Messages.check_nowhere : well ? Messages.check_agrees
						: String.join("\n", check.findings().stream().map(Finding::summary).toList()),
				nowhere ? Messages.check_nowhereRemedy : String.join("\n", remedies(check.findings())));
	}

	private static List<String> remedies(List<Finding> findings) {
		return findings.stream().map(Finding::remedy).filter(remedy -> !remedy.isBlank()).distinct().toList();
	}

	private static DeliveryLine line(Domain domain, PlaceCheck place, List<Finding> findings) {
		List<Finding> about = findings.stream().filter(finding -> finding.place().equals(Optional.of(place.place())))
				.toList();
		return new DeliveryLine(domain.name(), place.place(), DeliveryStatus.of(place.state()), place.found(),
				String.join("\n", remedies(about)));
	}

	private void tell(Site site, String server) {
		Stream<Domain> domains = site.server(server).map(site::domainsOf).orElse(List.of()).stream();
		List<Finding> all = new ArrayList<>();
		domains.forEach(domain -> all.addAll(found.getOrDefault(domain.name(), List.of())));
		context.found(server, FindingSource.PUBLISHED, all);
	}
}
