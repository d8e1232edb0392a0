package org.postern.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.postern.api.model.Publication;
import org.postern.api.profile.ChannelInfo;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingValues;
import org.postern.core.profile.ProfileService;

import picocli.CommandLine.Option;

/** By which channel, and where to. */
final class ChannelOptions {

	/** The channels whose place is a path, meant as seen from where the command was typed. */
	private static final List<String> HERE = List.of("folder", "zip");

	@Option(names = "--channel", paramLabel = "C", description = "By which channel; folder if only --to is stated.")
	private Optional<String> channel = Optional.empty();

	@Option(names = "--to", paramLabel = "PLACE", description = "Where to: the first setting of the channel, such as a "
			+ "folder, a file, or a host.")
	private Optional<String> destination = Optional.empty();

	@Option(names = "--set", paramLabel = "KEY=VALUE", description = "A setting of the channel; may be stated several times.")
	private List<String> settings = new ArrayList<>();

	boolean isStated() {
		return channel.isPresent() || destination.isPresent() || !settings.isEmpty();
	}

	/** @throws CommandException if there is no such channel or setting, or a value is not of its kind */
	Publication read(Shell shell, ProfileService profiles) throws CommandException {
		ChannelInfo info = info(profiles.channels());
		Map<String, String> values = new TreeMap<>();
		if (destination.isPresent()) {
			String place = destination.get();
			values.put(first(info), HERE.contains(info.id()) ? shell.folder().resolve(place).toString() : place);
		}
		values.putAll(KeyValues.read(settings, info.settings(), "The channel '" + info.id() + "'"));
		return new Publication(info.id(), new SettingValues(values, Map.of()));
	}

	private ChannelInfo info(List<ChannelInfo> installed) throws CommandException {
		String id = channel.orElse(HERE.getFirst());
		return installed.stream().filter(info -> info.id().equals(id)).findFirst()
				.orElseThrow(() -> CommandException.usage("There is no channel '" + id + "'",
						"Channels are: " + installed.stream().map(ChannelInfo::id).collect(Collectors.joining(", ")) + "."));
	}

	private static String first(ChannelInfo info) throws CommandException {
		return info.settings().stream().findFirst().map(Setting::key).orElseThrow(() -> CommandException
				.usage("The channel '" + info.id() + "' takes no --to", "Leave it out."));
	}
}
