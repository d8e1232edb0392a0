package org.postern.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.postern.api.profile.ChannelInfo;
import org.postern.api.setting.Setting;
import org.postern.core.profile.ProfileService;

import picocli.CommandLine.Command;

@Command(name = "channels", mixinStandardHelpOptions = true, sortOptions = false,
		header = "List the ways to push, and what each needs to know.",
		description = "The settings of a channel are stated by --set KEY=VALUE, or in the domain's file.",
		footerHeading = "%nExamples:%n", footer = { "  postern channels", "  postern channels --json" })
final class ChannelsCommand implements Callable<Integer> {

	private final Output output;
	private final ProfileService profiles;

	ChannelsCommand(Output output, ProfileService profiles) {
		this.output = output;
		this.profiles = profiles;
	}

	@Override
	public Integer call() {
		for (ChannelInfo info : profiles.channels()) {
			output.line(info.id() + ": " + info.summary());
			for (Setting<?> setting : info.settings()) {
				output.line("  " + setting.key() + usual(setting));
				output.line("      " + setting.hint());
			}
			output.line("");
		}
		return output.answer("channels", ExitCode.FINE, Json.object("channels",
				profiles.channels().stream().collect(Collectors.toMap(ChannelInfo::id, ChannelsCommand::settings))));
	}

	private static List<Map<String, Object>> settings(ChannelInfo info) {
		return info.settings().stream().map(setting -> Map.<String, Object>of("key", setting.key(), "label",
				setting.label(), "type", setting.type().describe(), "default", usual(setting).strip())).toList();
	}

	private static <T> String usual(Setting<T> setting) {
		String text = setting.format(setting.defaultValue());
		return text.isEmpty() ? "" : " (" + setting.type().describe() + "; " + text + " if not stated)";
	}
}
