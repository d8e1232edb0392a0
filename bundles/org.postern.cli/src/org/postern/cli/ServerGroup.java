package org.postern.cli;

import java.util.List;
import java.util.Optional;

import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.core.change.GroupChangeService;
import org.postern.core.site.Site;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which servers a command changes, and what their policies are. */
final class ServerGroup {

	@Parameters(arity = "0..*", paramLabel = "SERVER", description = "The servers' names in the site.")
	private List<String> names = List.of();

	@Option(names = "--all", description = "All servers of the site.")
	private boolean all;

	@Option(names = "--policy-of", paramLabel = "SERVER", description = "One policy for the group: that of this server. "
			+ "apply writes it into the files of the others.")
	private Optional<String> model = Optional.empty();

	/** @throws CommandException if no server is named, and not all are meant */
	void check() throws CommandException {
		if (names.isEmpty() && !all) {
			throw CommandException.usage("Missing required parameter: 'SERVER'", "Name the servers, or say --all. See '--help'.");
		}
		if (all && !names.isEmpty()) {
			throw CommandException.usage("Either name servers, or say --all", "Leave one of both out.");
		}
	}

	/** @throws CommandException if one is named that the site does not have */
	List<String> servers(SiteSource sites, Site site) throws CommandException {
		return sites.servers(site, names).stream().map(MailServer::name).distinct().toList();
	}

	/** Whether one server was named, as one server; its answer is its own then, and no list of one. */
	boolean isOne() {
		return !all && names.size() == 1 && model.isEmpty();
	}

	boolean sharesPolicy() {
		return model.isPresent();
	}

	/** The site as these servers shall be. */
	Site stated(SiteSource sites, Site site, GroupChangeService groups) throws CommandException {
		if (model.isEmpty()) {
			return site;
		}
		PortPolicy policy = sites.server(site, model.get()).policy();
		return groups.sharing(site, policy, servers(sites, site));
	}
}
