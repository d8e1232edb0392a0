package org.postern.api.profile;

import java.util.List;

/** The readers of a bundle, as one service. */
public interface AnnouncementReaders {

	List<AnnouncementReader> readers();
}
