package org.postern.core.internal.packed;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;

import org.postern.api.model.MailAddress;
import org.postern.api.profile.Recipient;

/** Users who wait in a file, so that there may be any number of them. They can be added, not changed. */
public final class PackedUsers extends AbstractList<Recipient> implements RandomAccess {

	private final PackedTexts texts = new PackedTexts();

	/** The same users, packed. */
	public static List<Recipient> of(List<Recipient> users) {
		if (users instanceof PackedUsers packed) {
			return packed;
		}
		PackedUsers packed = new PackedUsers();
		packed.addAll(users);
		return packed;
	}

	@Override
	public boolean add(Recipient user) {
		texts.add(user.address().toString(), user.name(), user.language().orElse(""));
		return true;
	}

	@Override
	public Recipient get(int position) {
		List<String> user = texts.get(Objects.checkIndex(position, size()));
		return new Recipient(MailAddress.parse(user.get(0)), user.get(1),
				Optional.of(user.get(2)).filter(tag -> !tag.isEmpty()));
	}

	@Override
	public int size() {
		return texts.size();
	}
}
