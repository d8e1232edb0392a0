package org.postern.ui.publish;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.postern.api.model.Publication;
import org.postern.api.profile.ChannelInfo;

/**
 * How places are called.
 *
 * @param channels the installed channels
 */
public record PlaceWords(List<ChannelInfo> channels) {

	public PlaceWords {
		channels = List.copyOf(channels);
	}

	public Optional<ChannelInfo> info(Publication place) {
		return channels.stream().filter(channel -> channel.id().equals(place.channel())).findFirst();
	}

	/** The channel's label; its id where it is not installed. */
	public String channel(Publication place) {
		return info(place).map(ChannelInfo::label).orElse(place.channel());
	}

	/** What was stated of its settings, in the order in which they are declared. */
	public String where(Publication place) {
		Stream<String> stated = info(place).map(channel -> channel.settings().stream()
				.map(setting -> place.settings().values().get(setting.key())).filter(Objects::nonNull))
				.orElseGet(() -> place.settings().values().values().stream());
		return stated.filter(text -> !text.isBlank()).collect(Collectors.joining(", "));
	}

	/** Both together: {@code Folder: /var/www/mail-setup}. */
	public String whole(Publication place) {
		String where = where(place);
		return where.isEmpty() ? channel(place) : channel(place) + ": " + where;
	}
}
