package org.postern.core.internal.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.model.MailAddress;
import org.postern.api.profile.ChannelAccess;
import org.postern.api.profile.ChannelInfo;
import org.postern.api.profile.Delivery;
import org.postern.api.profile.ProfileChannel;
import org.postern.api.profile.ProfileSet;
import org.postern.api.profile.Recipient;
import org.postern.api.profile.Shipment;
import org.postern.api.progress.Cancellation;
import org.postern.api.progress.Progress;
import org.postern.core.push.PushLimits;
import org.postern.core.push.PushListener;
import org.postern.core.push.PushPreview;
import org.postern.core.push.PushReport;
import org.postern.core.push.PushRequest;
import org.postern.core.push.PushState;
import org.postern.core.push.UserList;
import org.postern.testkit.LiveHeap;

/** Documents live from being written to being delivered, however many users there are. */
class FlatMemoryTest {

	private static final int USERS = 10_000;
	private static final int AT_ONCE = 8;
	/** Less than his address alone takes: all that is known of him waits in files. */
	private static final int BYTES_EACH = 10;

	@TempDir
	Path folder;

	/** Counts how many sets are still in memory when a few thousand have gone through. */
	private record Weighing(Queue<WeakReference<ProfileSet>> seen, AtomicInteger most, AtomicInteger count, AtomicLong used)
			implements ProfileChannel {

		@Override
		public ChannelInfo info() {
			return new ChannelInfo("scales", "Scales", "", List.of());
		}

		@Override
		public boolean collects() {
			return true;
		}

		@Override
		public Delivery push(ProfileSet profiles, ChannelAccess access, Progress progress) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Shipment ship(ChannelAccess access, Progress progress) {
			return new Shipment() {

				@Override
				public synchronized Delivery add(ProfileSet profiles, Progress progress) {
					seen.add(new WeakReference<>(profiles));
					if (count.incrementAndGet() % 2_000 == 0) {
						weigh();
					}
					return new Delivery("scales", List.of(profiles.recipient().orElseThrow().folder()));
				}

				@Override
				public void finish() {
					weigh();
					used.set(new LiveHeap().bytes());
				}

				@Override
				public void close() {
					// nothing is held
				}
			};
		}

		private void weigh() {
			System.gc();
			seen.removeIf(set -> set.refersTo(null));
			most.accumulateAndGet(seen.size(), Math::max);
		}
	}

	private static Weighing scales() {
		return new Weighing(new ConcurrentLinkedQueue<>(), new AtomicInteger(), new AtomicInteger(), new AtomicLong());
	}

	private static PushReport push(PushBench bench, int many) throws Exception {
		UserList users = new UserList(IntStream.range(0, many)
				.mapToObj(i -> new Recipient(new MailAddress("user" + i, "example.org"))).toList(), List.of());
		PushPreview preview = bench.pushes.preview(bench.site, users, new PushRequest(
				PushBench.over("scales").way(), List.of(), new PushLimits(AT_ONCE, 0), false));
		return bench.pushes.push(bench.site, preview, PushListener.none(), Cancellation.never());
	}

	@Test
	void no_more_documents_are_in_memory_than_users_are_served_at_a_time() throws Exception {
		Weighing scales = scales();
		PushReport report = push(new PushBench(folder, scales), USERS);

		assertEquals(USERS, report.count(PushState.DELIVERED));
		assertTrue(scales.most.get() <= 2 * AT_ONCE, scales.most + " sets were in memory at the same time");
	}

	@Test
	void a_user_more_takes_no_memory() throws Exception {
		Weighing scales = scales();
		PushBench bench = new PushBench(folder, scales);
		push(bench, USERS);
		long few = scales.used.get();
		push(bench, 4 * USERS);
		long more = (scales.used.get() - few) / (3 * USERS);

		assertTrue(more < BYTES_EACH, more + " bytes of memory for each user");
	}
}
