package org.postern.core.internal.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.postern.api.model.Publication;
import org.postern.api.profile.ChannelInfo;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingValues;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads one item of {@code publish}. */
record PublicationReader(List<ChannelInfo> channels) {

	/** The list's key in the file of a domain. */
	static final String KEY = "publish";
	static final String CHANNEL = "channel";

	Optional<Publication> read(Node node, Problems problems) {
		Section section = new Section(node, "a place to publish to", problems);
		Optional<String> channel = section.required(CHANNEL, "folder", Values::filled);
		return channel.map(id -> new Publication(id, settings(section, id)));
	}

	/** Of a channel that is not installed nobody knows the settings: they are taken as they stand. */
	private SettingValues settings(Section section, String id) {
		Optional<ChannelInfo> info = find(id);
		if (info.isPresent()) {
			return new SettingsReader(info.get().settings()).plain(section, CHANNEL);
		}
		section.problems().remark(section.find(CHANNEL).orElseThrow(), "The channel '" + id + "' is not installed.",
				Words.suggestInstalled(id, channels.stream().map(ChannelInfo::id).toList()));
		Map<String, String> values = new TreeMap<>(section.texts());
		values.remove(CHANNEL);
		return new SettingValues(values, Map.of());
	}

	/** The settings of a channel; none where it is not installed. */
	List<Setting<?>> settings(String channel) {
		return find(channel).map(ChannelInfo::settings).orElse(List.of());
	}

	private Optional<ChannelInfo> find(String id) {
		return channels.stream().filter(info -> info.id().equals(id)).findFirst();
	}
}
