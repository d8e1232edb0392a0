package org.postern.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.postern.api.profile.ChannelInfo;
import org.postern.api.profile.Delivery;
import org.postern.api.progress.Progress;
import org.postern.api.setting.SettingValues;
import org.postern.core.profile.ProfileService;
import org.postern.core.site.Site;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "publish", mixinStandardHelpOptions = true, sortOptions = false,
		header = "Push what clients are told.",
		description = "Writes a domain's profile in every format, and delivers all documents or none.",
		footerHeading = "%nExamples:%n", footer = { "  postern publish example.org --to /var/www/mail-setup" })
final class PublishCommand implements Callable<Integer> {

	private final Shell shell;
	private final Output output;
	private final SiteSource sites;
	private final ProfileService profiles;
	private final Progress progress;

	@Parameters(paramLabel = "DOMAIN", description = "A domain of the site.")
	private String domain;

	@Option(names = "--to", required = true, paramLabel = "FOLDER", description = "Where to.")
	private String destination;

	@Option(names = "--channel", paramLabel = "C", defaultValue = "folder",
			description = "By which channel (default: folder).")
	private String channel;

	PublishCommand(Shell shell, Output output, SiteSource sites, ProfileService profiles, Progress progress) {
		this.shell = shell;
		this.output = output;
		this.sites = sites;
		this.profiles = profiles;
		this.progress = progress;
	}

	@Override
	public Integer call() throws Exception {
		ChannelInfo info = channel();
		Site site = sites.load();
		Delivery delivery = profiles.publish(site, sites.domain(site, domain), channel, settings(info), progress);
		delivery.places().forEach(output::line);
		return output.answer("publish", ExitCode.FINE,
				Json.object("domain", domain, "channel", delivery.channel(), "places", delivery.places()));
	}

	private ChannelInfo channel() throws CommandException {
		return profiles.channels().stream().filter(info -> info.id().equals(channel)).findFirst()
				.orElseThrow(() -> CommandException.usage("There is no channel '" + channel + "'", "Channels are: "
						+ profiles.channels().stream().map(ChannelInfo::id).collect(Collectors.joining(", ")) + "."));
	}

	/** A channel's first setting is its destination; a folder is meant as seen from where the command was typed. */
	private SettingValues settings(ChannelInfo info) {
		String place = channel.equals("folder") ? shell.folder().resolve(destination).toString() : destination;
		return new SettingValues(Map.of(info.settings().getFirst().key(), place), Map.of());
	}
}
