package org.postern.ui.servers;

import java.text.MessageFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Domain;
import org.postern.api.model.Listener;
import org.postern.api.model.MailServer;
import org.postern.api.model.Security;
import org.postern.core.drift.DriftReport;
import org.postern.core.drift.ListenerStatus;
import org.postern.core.drift.LiveState;
import org.postern.ui.icons.Icon;
import org.postern.ui.icons.StateIcons;
import org.postern.ui.site.AboutDomain;
import org.postern.ui.site.SiteFinding;
import org.postern.ui.site.SiteState;

/**
 * How a node is shown.
 *
 * @param icon    beside the text
 * @param text    its name
 * @param remark  in a weaker colour behind it: state and what else is worth knowing
 * @param toolTip the whole story
 */
record NodeLook(Icon icon, String text, String remark, String toolTip) {

	/** @param labels what people call a protocol, by its id */
	static NodeLook of(Node node, SiteState state, UnaryOperator<String> labels) {
		return switch (node) {
			case Node.SiteNode site -> new NodeLook(Icon.SITE, site.site().name(),
					MessageFormat.format(Messages.look_site, site.site().servers().size(), site.site().domains().size()),
					site.site().folder().toString());
			case Node.ServerNode server -> server(server.mailServer(), state);
			case Node.ListenerNode listener -> listener(listener.mailServer(), listener.listener(), state,
					labels.apply(listener.listener().protocol()));
			case Node.DomainNode domain -> domain(domain.domain(), state);
		};
	}

	/** What is published or held of it and is not what the policy says, is told in words, and in whole beneath the mouse. */
	private static NodeLook domain(Domain domain, SiteState state) {
		List<String> troubles = state.findings().stream().map(SiteFinding::finding)
				.filter(finding -> finding.severity().isAtLeast(Severity.WARNING) && AboutDomain.isAbout(domain, finding))
				.map(Finding::summary).toList();
		String remark = troubles.isEmpty() ? domain.displayName()
				: NLS.bind(Messages.look_outdated, domain.displayName());
		String places = domain.publish().isEmpty() ? Messages.look_nowhere
				: MessageFormat.format(Messages.look_published, domain.publish().size());
		return new NodeLook(Icon.DOMAIN, domain.name(), remark,
				Stream.concat(Stream.of(domain.displayName() + ", " + places), troubles.stream())
						.collect(Collectors.joining("\n")));
	}

	private static NodeLook server(MailServer server, SiteState state) {
		Optional<DriftReport> report = state.live(server.name());
		boolean checking = state.isChecking(server.name());
		String running = checking ? Messages.look_checking : report.map(NodeLook::word).orElse(Messages.look_unknown);
		return new NodeLook(Icon.SERVER, server.name(), running, server.host() + ", " + server.backend());
	}

	private static String word(DriftReport report) {
		if (!report.running()) {
			return Messages.look_stopped;
		}
		long open = report.listeners().stream().filter(found -> found.state() == LiveState.OPEN).count();
		long differ = report.listeners().stream().filter(found -> found.state() == LiveState.DIFFERS).count();
		return differ == 0 ? NLS.bind(Messages.look_running, open) : NLS.bind(Messages.look_differs, open, differ);
	}

	private static String shortly(Security security) {
		return switch (security) {
			case NONE -> Messages.security_none;
			case STARTTLS -> Messages.security_starttls;
			case STARTTLS_REQUIRED -> Messages.security_required;
			case IMPLICIT_TLS -> Messages.security_tls;
		};
	}

	private static NodeLook listener(MailServer server, Listener listener, SiteState state, String protocol) {
		Optional<ListenerStatus> status = state.live(server.name()).flatMap(report -> report.listeners().stream()
				.filter(found -> found.listener().id().equals(listener.id())).findFirst());
		LiveState live = status.map(ListenerStatus::state).orElse(LiveState.UNKNOWN);
		String name = protocol + " " + server.describePort(listener.port());
		String toolTip = name + ", " + listener.security().label() + "\n"
				+ status.map(ListenerStatus::observed).orElse(Messages.look_unknown)
				+ (listener.note().isBlank() ? "" : "\n" + listener.note());
		return new NodeLook(StateIcons.of(live), name, live.label() + " \u00b7 " + shortly(listener.security()),
				toolTip);
	}
}
