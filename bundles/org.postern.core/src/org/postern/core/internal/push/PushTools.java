package org.postern.core.internal.push;

import org.postern.core.issued.IssuedList;
import org.postern.core.profile.ProfileChannels;
import org.postern.core.profile.ProfileService;

/** What pushing works with. */
record PushTools(ProfileService profiles, ProfileChannels channels, IssuedList issued) {
}
