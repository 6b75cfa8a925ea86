// A tour. Start JShell as the README says and paste; a comment below a line is what it answers.

Measure SALES = Measure.of("sales", "EUR/yr");
Measure EMPLOYEES = Measure.of("employees", "heads");
Category INDUSTRY = Category.of("industry");
Category LETTER = Category.of("letter");

// Six customers from arrays. NaN and null are unknown, which is neither zero nor small.
Portfolio today = Portfolio.ofIds(List.of("Acme", "Bolt", "Cargo", "Delta", "Eagle", "Fjord")).with(SALES, 900_000, 80_000, 15_000, 5_000, Double.NaN, 0).with(EMPLOYEES, 300, 60, 20, 5, 12, Double.NaN).with(INDUSTRY, "Food", "Food", "Retail", "Retail", null, "Food").with(LETTER, "A", "A", "B", "C", "C", "C");
today
// Portfolio[6 in all, customer 6; [sales [EUR/yr], employees [heads], industry, letter]]

// A segmenter is a sentence; it prints itself.
ValueBased abc = ValueBased.by(SALES).banding(cumulativeShare(0.80, 0.95).labels("A", "B", "C"));
abc
// ValueBased.by(sales).banding(cumulativeShare(0.8, 0.95).labels("A", "B", "C"))

// A model is what it learned; a segmentation is everybody's place.
ValueBasedModel model = abc.fit(today);
model
// ValueBasedModel[sales [EUR/yr]: A >= 900000 > B >= 80000 > C]
Segmentation result = model.segment(today);
result
// Segmentation[value-based: {A=1, B=1, C=3, unassigned=1}]

// Why, in three languages.
result.assignment("Bolt").because()
// B: sales 80,000 EUR/yr, at or above the cut of 80,000 and below 900,000; would be C with sales below 80,000 EUR/yr; would be A with sales of 900,000 EUR/yr or more
result.assignment("Delta").because(Locale.forLanguageTag("sv"))
// C: sales 5 000 EUR/yr, under gränsen 80 000; vore B med sales på 80 000 EUR/yr eller mer
result.assignment("Fjord").because(Locale.forLanguageTag("da"))
// C: sales 0 EUR/yr, ikke over nul: aldrig del af andelen, altid i det laveste bånd; ville være B med sales på 80.000 EUR/yr eller mere

// What it comes to.
result.table(SALES).get(0)
// SegmentRow[segment=A, customers=1, customerShare=0.16666666666666666, value=900000.0, valueShare=0.9]
result.rankInCategory("Bolt", INDUSTRY, SALES).get()
// 2 of 3
model.report(result).gini()
// 0.75

// The letter that the CRM has, against ours: who differs?
result.cross(Existing.of(LETTER).segment(today)).agreeing()
// 3

// Known traits; unknown is a value of its own.
APriori traits = APriori.by(INDUSTRY).and(EMPLOYEES, at(50, 250).labels("small", "mid", "large"));
traits.segment(today).counts()
// {Food/large=1, Food/mid=1, Food/unknown=1, Retail/small=2, unknown/small=1, unassigned=0}

// Who looks like our best customers? 48 customers, the best of them mostly in Metal, and 12 prospects.
Portfolio market = Portfolio.of(IntStream.range(0, 60).mapToObj(i -> Customer.of("C" + i).at(i < 48 ? Stage.CUSTOMER : Stage.PROSPECT).with(SALES, i < 48 ? 5000 - 100 * i : Double.NaN).with(INDUSTRY, i < 8 || i % 7 == 0 ? "Metal" : i % 2 == 0 ? "Food" : "Retail").with(EMPLOYEES, 5 + i * 37 % 200)).toList());
BestCustomersModel likeThem = BestCustomers.by(SALES).top(10).on(INDUSTRY, EMPLOYEES).capacity(4).fit(market);
likeThem.template()
// Template[10 best, 38 others, 1 of 8 hold]
likeThem.template().sentences().get(0).in(Locale.ENGLISH)
// 8 of 10 best: industry Metal, against 13.2 % of the others; at least 2.3 times as common (95 %), corrected p 0.0005
likeThem.template().undistinguishing()
// [employees [heads]]
likeThem.report(likeThem.segment(market)).ranks()
// [5, 5, 5, 9, 10, 10, 10, 13, 47, 47]
likeThem.segment(market).counts()
// {prioritise=16, consider=14, deprioritise=30, unassigned=0}
likeThem.assign(market.customer(56)).because()
// prioritise: fit 47.5379 of 100, at or above the cut of 20.8333; a prospect; industry gives 37.5947 of at most 50; employees gives 9.9432 of at most 50; would be consider with industry Food
likeThem.fit(market.customer(56)).contributions().size()
// 2
likeThem.lookAlikes(market, market.customer(0), 3).get(0).likeness()
// 1.0
likeThem.lookAlikes(market, market.customer(0), 3).get(0).shared()
// [industry, employees [heads]]

// What people wish for counts as if all the best had it; what they find important weighs more.
Math.round(BestCustomers.by(SALES).top(10).on(INDUSTRY, EMPLOYEES).weigh(INDUSTRY, 2).wish(INDUSTRY, "Food").fit(market).fit(market.customer(56)).fit())
// 57

// Does fit tell who will buy most? Learned as of a day, tested on those whose first order came later.
Purchases won = Purchases.of(IntStream.range(0, 80).mapToObj(i -> "C" + i).toArray(String[]::new), IntStream.range(0, 80).mapToObj(i -> LocalDate.of(i < 50 ? 2024 : 2025, 1 + i % 12, 9)).toArray(LocalDate[]::new), IntStream.range(0, 80).mapToDouble(i -> (i % 4 == 0 ? 900 : 300) + 37 * i % 500).toArray());
Portfolio known = Portfolio.of(IntStream.range(0, 80).mapToObj(i -> Customer.of("C" + i).with(INDUSTRY, i % 4 == 0 ? "Metal" : i % 3 == 0 ? "Food" : "Retail")).toList());
PurchasesAsOf then = won.asOf(LocalDate.of(2024, 12, 31)).with(SALES, sum(Period.ofYears(1)));
PurchasesAsOf since = won.asOf(LocalDate.of(2025, 12, 31)).with(SALES, sum(Period.ofYears(1)));
BestCustomers ofIndustry = BestCustomers.by(SALES).top(10).on(INDUSTRY);
Newcomers check = Newcomers.of(ofIndustry, new Newcomers.AsOf(then.day(), then.on(then.staged(known))), new Newcomers.AsOf(since.day(), since.on(since.staged(known))));
check.outcome()
// BETTER_THAN_CHANCE
check.sentence().in(Locale.ENGLISH)
// learned as of 2024-12-31 from the 10 best of 50 customers, tested on who came until 2025-12-31: among 30 newcomers, one of the 6 who bought most fits better than 97.9 % of the others (95 %: 76.2 % to 99.8 %): better than chance, which is 50 %
check.sentences().get(1).in(Locale.ENGLISH)
// the mean sales of newcomers does not rise with fit throughout: 610, 572, 569 and 1,088 EUR/yr from the lowest quarter of fit to the highest
ofIndustry.fit(since.on(since.staged(known))).with(check).newcomers().isPresent()
// true

// What would leak is refused: what the SDK worked out it knows, of what you worked out you may say so.
Measure PER_HEAD = Measure.of("per head", "EUR/yr/head");
Portfolio leaking = market.with(PER_HEAD, IntStream.range(0, 60).mapToDouble(i -> market.measure(SALES).at(i) / market.measure(EMPLOYEES).at(i)).toArray()).madeOf(PER_HEAD, List.of(SALES, EMPLOYEES));
String refused = "";
try { BestCustomers.by(SALES).on(INDUSTRY, PER_HEAD).fit(leaking); } catch (FitException e) { refused = e.getMessage(); }
refused
// BestCustomers.on must not ask for what is derived from "sales"; got "per head", which is worked out from "sales". Leave it out.

// Diamonds in the rough, among the lowest 80 % by value: who, and on what grounds.
Measure COULD = Measure.of("could buy", "EUR/yr");
Portfolio richer = market.with(COULD, IntStream.range(0, 60).mapToDouble(i -> i % 9 == 1 ? 40_000 : 6_000).toArray());
List<Diamond> rough = Diamonds.among(likeThem.segment(richer)).headroom(COULD).find();
rough.get(0).grounds()
// [HIGH_FIT, HEADROOM]
rough.get(0).grounds().get(0).sentence().in(Locale.ENGLISH)
// fits like the best

// What people know of them is counted, and kept apart: nobody else was asked.
Cards told = Cards.of(List.of(Card.of("C0").with(Card.Topic.WHY_BOUGHT, "delivery time"), Card.of("C1").with(Card.Topic.WHY_BOUGHT, "delivery time"), Card.of("C2").with(Card.Topic.WHY_BOUGHT, "price")));
Portrait.of(likeThem, told).said().counts().get(0).sentence().in(Locale.ENGLISH)
// why they bought, 2 of 3: delivery time (no comparison group)
Cards met = Cards.of(List.of(Card.of("C0").with(Card.Topic.WHO, "head of production").with(Card.Topic.NEEDS, "spare parts"), Card.of("C1").with(Card.Topic.WHO, "head of production")));
Portrait.of(likeThem, met).said().personas().get(0).role()
// head of production

// Who does what next: what was done, what the norm of a play asks for, whose turn it is.
Activities done = Activities.of(new String[] {"Acme", "Delta", "Delta"}, new int[] {20_332, 20_423, 20_431}, new String[] {"visit", "visit", "call"}).minutes(90, 60, 10);
done
// Activities[3 with 2 customers, minutes]
ActivitiesAsOf newYearsEve = done.asOf(LocalDate.of(2025, 12, 31));
newYearsEve.with(Measure.of("time", "min/yr"), ActivityMeasure.minutes(Period.ofYears(1))).on(today).customer(3).measure(Measure.of("time", "min/yr"))
// 70.0
Play close = Play.of("keep close", "See them every other month", "sales kept").withNorm(Map.of("visit", 6));
Worklists lists = Worklist.of(result).activities(newYearsEve).play("A", close).by(INDUSTRY);
lists
// Worklists[2 by industry: 5 customers, overdue 1, due 0, over-served 0]
lists.groups().get(0).items().get(0).next().get().sentence().in(Locale.ENGLISH)
// visit: due since 2025-11-01, last on 2025-09-01, 1 of 6 in the year
Imbalance.of(result, newYearsEve).report().findings().get(0).in(Locale.forLanguageTag("sv"))
// 43,8 % av vår tid gick till C med 2 % av försäljningen

// Value upward, loyalty to the right: a giant that buys little from us is a giant.
Measure YEARS = Measure.of("years", "years");
Measure WALLET = Measure.of("wallet", "EUR/yr");
Measure SATISFACTION = Measure.of("satisfaction", "0-100");
Portfolio asked = today.with(YEARS, 1, 12, 9, 14, 3, Double.NaN).with(WALLET, 1_000_000, 400_000, 20_000, 500_000, 70_000, Double.NaN).with(SATISFACTION, 60, 85, 90, 40, 70, 75);
CrmMatrix matrix = CrmMatrix.of(SALES, YEARS).value(at(50_000, 300_000)).loyalty(at(3, 10)).potential(WALLET);
matrix
// CrmMatrix.of(sales, years).value(at(50000, 300000)).loyalty(at(3, 10)).potential(wallet)
CrmMatrixModel cells = matrix.fit(asked);
cells.segment(asked).assignment("Bolt").because()
// giant-high: wallet 400,000 EUR/yr, at or above the cut of 300,000; judged by wallet, which is above the sales of 80,000 EUR/yr; years 12 years, at or above the cut of 10; would be medium-high with wallet below 300,000 EUR/yr; would be giant-medium with years below 10 years
cells.segment(asked).assignment("Bolt").segment().play().goal().in(Locale.forLanguageTag("sv"))
// behåll kunden
cells.report(cells.segment(asked)).findings().get(0).in(Locale.ENGLISH)
// the next free hour goes to giant-low, by default and by this portfolio's money

// How much of their spend is ours, and are they satisfied? A wallet that is unknown is not zero.
ShareOfWalletModel share = ShareOfWallet.of(SALES, WALLET, SATISFACTION).fit(asked);
share.segment(asked).counts()
// {grow=1, fix=1, model=1, move=1, unassigned=2}
share.segment(asked).assignment("Bolt").because()
// grow: share of wallet 20 %, below the cut of 50 %; satisfaction 85 (0-100), at or above the cut of 70; would be model with sales of 200,000 EUR/yr or more; would be move with satisfaction below 70 (0-100); would be model with wallet below 160,000 EUR/yr
share.segment(asked).assignment("Fjord").because()
// unassigned: satisfaction 75 (0-100), at or above the cut of 70; wallet is unknown; would be grow with wallet above zero

// Whose, how many, holding how much: one call for each account manager.
Category OWNER = Category.of("owner");
share.report(asked.with(OWNER, "Berg", "Berg", "Dahl", "Dahl", "Dahl", "Dahl"), OWNER).grow()
// [Group[grow=1, fix=1, move=0]]
share.report(asked.with(OWNER, "Berg", "Berg", "Dahl", "Dahl", "Dahl", "Dahl"), OWNER).grow().get(0).unserved()
// 320000.0

// Several respondents, combined by weights; who answers twice counts once, with the last day's answers.
Measure OVERALL = Measure.of("overall", "1-10");
Measure STAY = Measure.of("stay", "1-10");
SatisfactionIndex csi = SatisfactionIndex.of(OVERALL, 1, 10, 1).loyalty(STAY, 1, 10, 1);
LocalDate fall = LocalDate.of(2025, 9, 1);
SurveyResponses answers = SurveyResponses.of(List.of(new SurveyResponses.Response("Acme", fall, "buyer", 2, Map.of(OVERALL, 8.0, STAY, 10.0)), new SurveyResponses.Response("Acme", fall, "workshop", 1, Map.of(OVERALL, 5.0)), new SurveyResponses.Response("Acme", fall.minusYears(1), "buyer", 2, Map.of(OVERALL, 1.0))));
csi.on(answers.on(today, csi)).customer(0).measure(csi.measure())
// 66.66666666666666
csi.on(answers.on(today, csi)).customer(0).measure(csi.loyaltyMeasure().get())
// 100.0

// Whom to move, people decide; the board keeps it from one segmentation to the next.
MoveBoard board = MoveBoard.empty().listing(share.segment(asked), LocalDate.of(2026, 3, 31));
board
// MoveBoard[decided=0, open=1]
MoveBoard decided = board.decide("Delta", new MoveBoard.Decision(MoveBoard.Outcome.MONITOR, "Eva Berg", "a new buyer there", LocalDate.of(2026, 9, 30)));
SegmentationJson.readMoves(SegmentationJson.write(decided)).equals(decided)
// true

// Where do today's minutes return more? First a quick fix, then all of them anew under the same total.
Measure TIME = Measure.of("minutes a year", "min/yr");
EffortPlan plan = EffortPlan.of(cells.segment(asked.with(TIME, 120, 60, 240, 300, 0, 60)), TIME).payoff(WALLET).scale(120).maximum(400);
plan.shift(0.5)
// QuickFix[120 of 120 minutes from [small-high, small-medium, small-prospect] to [giant-low, giant-prospect, giant-medium], 2 customers]
plan.allocate()
// EffortAllocation[6 customers, 780 minutes before and after]
plan.allocate().report().findings().get(1).in(Locale.ENGLISH)
// if the assumption holds, that returns 396,806 EUR/yr more; 231,840 EUR/yr if the scale is half of what is assumed, 390,299 EUR/yr if it is double

// What do customers want? Ninety answers in which three groups are hidden: found, judged by resamples, named and explained.
Measure PRICE = Measure.of("price", "1-10");
Measure SERVICE = Measure.of("service", "1-10");
Measure SPEED = Measure.of("speed", "1-10");
Portfolio survey = Portfolio.of(IntStream.range(0, 90).mapToObj(i -> Customer.of("R" + i).with(PRICE, (i % 3 == 0 ? 7 : 2) + i / 3 % 4).with(SERVICE, (i % 3 == 1 ? 7 : 2) + i * 5 % 7 % 4).with(SPEED, (i % 3 == 2 ? 7 : 2) + i * 11 % 13 % 4).with(EMPLOYEES, 5 + i * 37 % 200)).toList());
NeedsClusters needs = NeedsClusters.on(PRICE, SERVICE, SPEED).clusters(2, 5);
needs
// NeedsClusters.on(price, service, speed).clusters(2, 5)
NeedsClustersModel segments = needs.fit(survey);
segments
// NeedsClustersModel[need-1: price 3.43333 (1-10), service 3.3 (1-10), speed 8.4 (1-10), need-2: price 3.43333 (1-10), service 8.3 (1-10), speed 3.4 (1-10), need-3: price 8.43333 (1-10), service 3.23333 (1-10), speed 3.33333 (1-10)]
Segmentation grouped = segments.segment(survey);
grouped.counts()
// {need-1=30, need-2=30, need-3=30, unassigned=0}
segments.report(grouped).recommendation().in(Locale.ENGLISH)
// 3 segments: the largest number whose segments all come back in resamples (lowest Jaccard 1, 0.75 is asked for) and whose fit none of 19 copies with shuffled answers reaches; 4 would be too many: the weakest segment comes back with a Jaccard of 0.588 alone
grouped.assignment("R0").because()
// need-3: its answers are nearest to the centre of this segment (price-led, low service), next to that of need-1, 1.324 scaled units from the plane midway between the two; speed 2 speaks most for it: the centre lies at 3.33333, that of need-1 at 8.4; would be need-1 with price below 2.08387 (1-10); would be need-2 with service of 6.82049 (1-10) or more; would be need-1 with speed of 6.96021 (1-10) or more
segments.report(grouped).profiles().get(0).needs().get(0).isClear()
// true

// Of one size, by a segmentation by size; and which known traits go with needs.
SameSize.of(grouped, APriori.by(EMPLOYEES, at(100).labels("small", "large")).segment(survey)).findings().get(0).in(Locale.ENGLISH)
// size explains 0 % of the variation of the needs, the segments 81.9 % of what it leaves: customers of one size do not have one need
KnownTraits.of(grouped, List.of(EMPLOYEES)).findings().get(0).in(Locale.forLanguageTag("sv"))
// employees följer inte segmenten (styrka 0,002, korrigerat p 0,925)

// What they say matters most, by a margin.
DeclaredNeeds stated = DeclaredNeeds.on(PRICE, SERVICE, SPEED).margin(2);
stated.segment(survey).counts()
// {price=30, service=30, speed=30, mixed=0, unexpressed=0, unassigned=0}
stated.segment(survey).assignment("R1").because(Locale.forLanguageTag("da"))
// service: service 8 fører over speed 5 med marginen 2 eller mere; ville være mixed med price på 6 (1-10) eller mere; ville være mixed med service under 7 (1-10); ville være mixed med speed på 6 (1-10) eller mere

// Categorical answers, unknown ones kept: latent classes, with a posterior for everybody.
Category ADVICE = Category.of("advice");
Category CREDIT = Category.of("credit");
Category WEB = Category.of("web");
Portfolio answers = Portfolio.of(IntStream.range(0, 120).mapToObj(i -> Customer.of("R" + i).with(ADVICE, i % 2 == 0 || i % 10 == 1 ? "yes" : "no").with(CREDIT, i % 2 == 0 ^ i % 12 == 5 ? "yes" : "no").with(WEB, i % 2 == 1 ^ i % 14 == 4 ? "yes" : "no")).toList());
LatentClassesModel classes = LatentClasses.on(ADVICE, CREDIT, WEB).classes(2).fit(answers);
classes
// LatentClassesModel[need-1 50 %, need-2 50 %]
classes.segment(answers).derived().get("posterior:need-1").at(0)
// 1.0
classes.assign(Customer.of("late").with(WEB, "yes")).because()
// need-2: with a probability of 87 % its answers come from this segment (web yes, credit no), with 13 % from need-1; web yes speaks most for it: 100 % answer so here, 15 % in need-1; advice is unknown; credit is unknown; would be need-1 with web no

// A few questions type who will not answer the whole survey; and what became of segments that were looked for again.
TypingToolModel tool = TypingTool.of(grouped).atMost(2).fit(survey);
tool.report(tool.segment(survey)).findings().get(0).in(Locale.ENGLISH)
// 2 questions type 100 % of the customers rightly, all 3 questions 100 %
tool.assign(Customer.of("new").with(PRICE, 9).with(SERVICE, 3)).segment()
// need-3
SegmentIdentity.between(grouped, NeedsClusters.on(PRICE, SERVICE).clusters(2).segment(survey)).findings().stream().map(f -> f.in(Locale.ENGLISH)).toList()
// [need-1 was merged into need-1, need-2 was kept, now need-2 (83.3 % overlap), need-3 was kept, now need-1 (55.6 % overlap)]
