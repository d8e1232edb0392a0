package org.postern.ui.fleet;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.IBarSeries;
import org.eclipse.swtchart.ISeries.SeriesType;
import org.eclipse.swtchart.Range;
import org.postern.core.report.Distribution;
import org.postern.ui.widgets.Accessibles;

/** A distribution as bars. */
final class FleetChart {

	private static final RGB BAR = new RGB(0x3b, 0x78, 0xc4);

	/** Above the highest bar, so that it is not taken for cut off. */
	private static final double HEADROOM = 1.15;

	private final Chart chart;
	private final IBarSeries<?> bars;

	FleetChart(Composite parent, String name, String axis) {
		chart = Accessibles.name(new Chart(parent, SWT.NONE), name);
		chart.getTitle().setVisible(false);
		chart.getLegend().setVisible(false);
		chart.getAxisSet().getXAxis(0).getTitle().setText(axis);
		chart.getAxisSet().getYAxis(0).getTitle().setText(Messages.chart_endpoints);
		bars = (IBarSeries<?>) chart.getSeriesSet().createSeries(SeriesType.BAR, name);
		bars.setBarColor(new Color(BAR));
		bars.setBarPadding(30);
		bars.getLabel().setVisible(true);
		paint();
	}

	/** The chart's own colours would be black on white in every theme. */
	private void paint() {
		Color ink = chart.getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND);
		Color paper = chart.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND);
		chart.setBackground(paper);
		chart.getPlotArea().setBackground(paper);
		bars.getLabel().setForeground(ink);
		for (IAxis axis : chart.getAxisSet().getAxes()) {
			axis.getTitle().setFont(chart.getFont());
			axis.getTitle().setForeground(ink);
			axis.getTick().setForeground(ink);
			axis.getGrid().setForeground(chart.getDisplay().getSystemColor(SWT.COLOR_WIDGET_LIGHT_SHADOW));
		}
	}

	Composite control() {
		return chart;
	}

	void show(Distribution distribution) {
		IAxis ranges = chart.getAxisSet().getXAxis(0);
		ranges.setCategorySeries(distribution.labels().toArray(String[]::new));
		ranges.enableCategory(true);
		bars.setYSeries(distribution.counts().stream().mapToDouble(Long::doubleValue).toArray());
		bars.getLabel().setFormats(distribution.counts().stream().map(FleetChart::label).toArray(String[]::new));
		chart.getAxisSet().adjustRange();
		double most = distribution.counts().stream().mapToLong(Long::longValue).max().orElse(0);
		chart.getAxisSet().getYAxis(0).setRange(new Range(0, Math.max(1, most * HEADROOM)));
		chart.redraw();
	}

	/** Nothing is written where no bar is: it would be on the axis. */
	private static String label(long count) {
		return count == 0 ? "" : "#";
	}
}
