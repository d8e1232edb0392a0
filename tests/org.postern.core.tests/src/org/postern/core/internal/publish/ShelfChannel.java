package org.postern.core.internal.publish;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.postern.api.profile.ChannelAccess;
import org.postern.api.profile.ChannelException;
import org.postern.api.profile.ChannelInfo;
import org.postern.api.profile.Delivery;
import org.postern.api.profile.Document;
import org.postern.api.profile.ProfileChannel;
import org.postern.api.profile.ProfileSet;
import org.postern.api.progress.Progress;
import org.postern.api.setting.Setting;
import org.postern.api.setting.SettingType;
import org.postern.api.setting.SettingValues;

/** A place in memory that can be read back; the shelf named "burnt" takes nothing. */
record ShelfChannel(String id, Map<String, Document> shelf) implements ProfileChannel {

	static final Setting<String> SHELF = new Setting<>("shelf", "Shelf", "Which one.", new SettingType.Text(), "", false);

	static final Setting<String> WEB = new Setting<>("web", "Web", "Where.", new SettingType.Text(), "", false);

	ShelfChannel(String id) {
		this(id, new TreeMap<>());
	}

	@Override
	public ChannelInfo info() {
		return new ChannelInfo(id, id, "", List.of(SHELF, WEB));
	}

	@Override
	public Delivery push(ProfileSet profiles, ChannelAccess access, Progress progress) throws ChannelException {
		if (access.settings().get(SHELF).equals("burnt")) {
			throw new ChannelException("The shelf is burnt", "Take another one.");
		}
		profiles.documents().forEach(document -> shelf.put(document.name(), document));
		return new Delivery(id, profiles.documents().stream().map(Document::name).toList());
	}

	@Override
	public Optional<URI> web(SettingValues settings) {
		return Optional.of(settings.get(WEB)).filter(text -> !text.isEmpty()).map(URI::create);
	}

	@Override
	public Optional<List<Document>> readBack(List<String> names, ChannelAccess access, Progress progress) {
		return Optional.of(names.stream().filter(shelf::containsKey).map(shelf::get).toList());
	}
}
