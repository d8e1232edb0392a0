package org.postern.ui.test;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.CellLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.postern.ui.icons.Icons;

/** The columns of the test's tree: what, how it ended, and the time as a bar. */
final class TestColumns {

	private static final int BAR_ROOM = 64;
	private static final RGB BAR = new RGB(91, 141, 239);

	private final Icons icons;
	private final Supplier<TestRun> run;
	private final UnaryOperator<String> labels;

	/** @param labels what people call a protocol, by its id */
	TestColumns(Icons icons, Supplier<TestRun> run, UnaryOperator<String> labels) {
		this.icons = icons;
		this.run = run;
		this.labels = labels;
	}

	/** @param holder the viewer's parent, which holds nothing else */
	void addTo(TreeViewer viewer, Composite holder) {
		TreeColumnLayout layout = new TreeColumnLayout();
		holder.setLayout(layout);
		layout.setColumnData(column(viewer, Messages.column_step, new StepLabels()), new ColumnWeightData(50, 240));
		layout.setColumnData(column(viewer, Messages.column_state, new StateLabels()), new ColumnWeightData(25, 130));
		layout.setColumnData(column(viewer, Messages.column_time, new TimeLabels()), new ColumnWeightData(25, 130));
	}

	private static TreeColumn column(TreeViewer viewer, String title, CellLabelProvider labels) {
		TreeViewerColumn column = new TreeViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(title);
		column.getColumn().setMoveable(false);
		column.setLabelProvider(labels);
		return column.getColumn();
	}

	private TestLook look(Object element) {
		return TestLook.of((TestNode) element, run.get().phase(), labels);
	}

	private final class StepLabels extends CellLabelProvider {
		@Override
		public void update(ViewerCell cell) {
			cell.setImage(icons.get(look(cell.getElement()).icon()));
			cell.setText(look(cell.getElement()).text());
		}
	}

	private final class StateLabels extends CellLabelProvider {
		@Override
		public void update(ViewerCell cell) {
			cell.setText(look(cell.getElement()).state());
		}
	}

	/** The bar is as long as the step took, against the longest step; endpoints have only the number. */
	private final class TimeLabels extends StyledCellLabelProvider {
		@Override
		public void update(ViewerCell cell) {
			cell.setText(look(cell.getElement()).elapsed().map(TestLook::time).orElse(""));
		}

		@Override
		protected void paint(Event event, Object element) {
			super.paint(event, element);
			((TestNode) element).ended().filter(step -> step.because().isEmpty())
					.ifPresent(step -> bar(event, step.elapsed()));
		}

		private void bar(Event event, Duration elapsed) {
			Rectangle cell = ((TreeItem) event.item).getBounds(event.index);
			int room = cell.width - BAR_ROOM - 8;
			double part = Math.min(1.0, (double) elapsed.toNanos() / run.get().longestStep().toNanos());
			Color before = event.gc.getBackground();
			event.gc.setBackground(isSelected(event) ? event.gc.getForeground() : new Color(BAR));
			event.gc.fillRoundRectangle(cell.x + BAR_ROOM, cell.y + cell.height / 2 - 3,
					Math.max(2, (int) (room * part)), 6, 3, 3);
			event.gc.setBackground(before);
		}

		private static boolean isSelected(Event event) {
			return (event.detail & SWT.SELECTED) != 0;
		}
	}
}
